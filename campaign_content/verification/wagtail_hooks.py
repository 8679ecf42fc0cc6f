from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from campaign_content.languages.codes import ALBANIAN, SOURCE

from .models import ApprovedText


class ApprovedTextViewSet(SnippetViewSet):
    """Legal and institutional wording, with who approved it."""

    model = ApprovedText
    icon = "clipboard-list"
    menu_label = _("Approved texts")
    add_to_settings_menu = True
    list_display = [
        # Not `__str__`: Wagtail shows the one stored with the draft, in the language of whoever saved it.
        "kind_label",
        Column("serbian", label=_("Serbian"), accessor=lambda text: text.approval(SOURCE)),
        Column("albanian", label=_("Albanian"), accessor=lambda text: text.approval(ALBANIAN.code)),
    ]


register_snippet(ApprovedTextViewSet)
