from django.db import models
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail import hooks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .codes import ALBANIAN, SOURCE, column
from .editing.kept_passages import choose_language, register_feature
from .editing.other_script_views import refreshed
from .editing.panels import source_panels
from .glossary.screens import GlossaryViewSet
from .models import Place
from .translations import desk_hooks, log_actions, table_hooks  # noqa: F401  registering is what importing does


def grow_text_columns_with_their_text() -> None:
    """Give translated text columns Wagtail's own text widget: it asks for the exact class, which theirs is not."""
    for model in translator.get_registered_models():
        for field in model._meta.local_fields:
            if isinstance(field, TranslationField) and type(field.translated_field) is models.TextField:
                register_form_field_override(type(field), override={"widget": AdminAutoHeightTextInput})


grow_text_columns_with_their_text()


@hooks.register("register_admin_urls")
def editing_urls() -> list[URLPattern]:
    return [
        path("other-script/<str:app_label>/<str:model_name>/", refreshed, name="languages_other_script"),
        path("kept-passage/", choose_language, name="languages_kept_passage"),
    ]


@hooks.register("register_rich_text_features")
def kept_passages(features: FeatureRegistry) -> None:
    register_feature(features)


@hooks.register("register_icons")
def icons(paths: list[str]) -> list[str]:
    return [*paths, "languages/admin/kept_icon.svg"]


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
        *source_panels("name"),
        FieldPanel(column("name", ALBANIAN.code)),
        FieldPanel("names_in_both"),
    ]


register_snippet(PlaceViewSet)
hooks.register("register_admin_viewset", GlossaryViewSet)
