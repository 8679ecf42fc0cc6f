"""The columns of the table of translations: each cell leads to the work that it speaks of."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from ..codes import BY_CODE, DERIVED
from ..models.translation import State
from . import access
from .table import Row

ICONS = {
    State.MISSING: "cross",
    State.IN_WORK: "edit",
    State.AWAITING: "view",
    State.CURRENT: "check",
    State.OUTDATED: "warning",
}


class ObjectColumn(Column):
    """What it is called, and of which kind it is."""

    cell_template_name = "languages/admin/table_object.html"


class SerbianColumn(Column):
    """How the Serbian stands; leads to its editor."""

    cell_template_name = "languages/admin/table_serbian.html"


class OtherScriptColumn(Column):
    """The other script follows by itself; leads to the editor, where it stands beside what is written."""

    cell_template_name = "languages/admin/table_other_script.html"

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        return {**super().get_cell_context_data(instance, parent_context), "language": BY_CODE[DERIVED]}


class AlbanianColumn(Column):
    """How far the Albanian is; leads to the desk, or to the review of what awaits it for those who may approve."""

    cell_template_name = "languages/admin/table_albanian.html"

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        user = context["request"].user
        is_for_review = instance.state == State.AWAITING and user.has_perm(access.APPROVE)
        url_name = "translation_review" if is_for_review else "translation_desk"
        return {**context, "url": reverse(url_name, args=[instance.translation.pk]), "icon": ICONS[instance.state]}


class ReadersColumn(Column):
    """What readers of Albanian are shown."""

    cell_template_name = "languages/admin/table_readers.html"


class SinceColumn(Column):
    """Since when it is so, and whose work it is."""

    cell_template_name = "languages/admin/table_since.html"


COLUMNS = [
    ObjectColumn("title", label=_("Page or item"), sort_key="title", width="26%"),
    SerbianColumn("serbian", label=_("Serbian"), sort_key="serbian"),
    OtherScriptColumn("other_script", label=_("Other script")),
    AlbanianColumn("state", label=_("Albanian"), sort_key="albanian"),
    SinceColumn("since", label=_("Since, by"), sort_key="since"),
    ReadersColumn("readers_see", label=_("Readers of Albanian see"), sort_key="readers"),
]
