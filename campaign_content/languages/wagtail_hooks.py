from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .codes import ALBANIAN, SOURCE, column
from .models import Place


def grow_text_columns_with_their_text() -> None:
    """Give translated text columns Wagtail's own text widget: it asks for the exact class, which theirs is not."""
    for model in translator.get_registered_models():
        for field in model._meta.local_fields:
            if isinstance(field, TranslationField) and type(field.translated_field) is models.TextField:
                register_form_field_override(type(field), override={"widget": AdminAutoHeightTextInput})


grow_text_columns_with_their_text()


class PlaceViewSet(SnippetViewSet):
    """Places, each named in both languages."""

    model = Place
    icon = "site"
    menu_label = _("Places")
    add_to_settings_menu = True
    list_display = [column("name", SOURCE), column("name", ALBANIAN.code), "names_in_both"]
    search_fields = [column("name", SOURCE), column("name", ALBANIAN.code)]
    search_backend_name = None
    panels = [
        FieldPanel(column("name", SOURCE)),
        FieldPanel(column("name", ALBANIAN.code)),
        FieldPanel("names_in_both"),
    ]


register_snippet(PlaceViewSet)
