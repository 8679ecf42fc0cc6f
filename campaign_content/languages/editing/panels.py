"""Panels of editors' forms: Serbian is written in one script and seen in the other, field by field."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField

from ..codes import BY_CODE, DERIVED, LATIN, SOURCE, column
from . import other_script
from .other_script_views import overview

HELP = (
    _("Write in Latin script. Cyrillic is made from it when you save; pasted Cyrillic becomes Latin.")
    if LATIN.code == SOURCE
    else _("Write in Cyrillic. Latin script is made from it when you save; pasted Latin becomes Cyrillic.")
)


def source_panels(*names: str) -> list[Panel]:
    """The panels in which these translated fields are written."""
    return [OtherScriptPanel(names), *(SourceFieldPanel(name) for name in names)]


class SourceFieldPanel(FieldPanel):
    """A translated field in the source script, beside it what it becomes in the other one."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(column(name, SOURCE), **kwargs)
        self.name = name

    def clone_kwargs(self) -> dict[str, Any]:
        kwargs = super().clone_kwargs()
        del kwargs["field_name"]
        return {**kwargs, "name": self.name}

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "languages/admin/other_script_field.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            (part,) = other_script.parts(self.instance, [self.panel.name])
            scrolls = isinstance(self.panel.db_field, StreamField)
            return {**context, "part": part, "language": BY_CODE[DERIVED], "scrolls": scrolls}


class OtherScriptPanel(Panel):
    """How to write, and which words of those fields to look at. Its script renews all after an autosave."""

    def __init__(self, names: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.names = names

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "names": self.names}

    class BoundPanel(Panel.BoundPanel):
        template_name = "languages/admin/other_script_panel.html"

        class Media:
            js = ["languages/other_script.js"]
            css = {"all": ["languages/other_script.css"]}

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            found = other_script.parts(self.instance, self.panel.names)
            meta = self.instance._meta
            url = reverse("languages_other_script", args=[meta.app_label, meta.model_name])
            return {**context, **overview(found, self.request.user), "help": HELP, "url": url}
