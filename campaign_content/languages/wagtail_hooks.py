from django.db import models
from django.urls import URLPattern, path
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail import hooks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from .editing.kept_passages import choose_language, register_feature
from .editing.other_script_views import refreshed
from .glossary.screens import GlossaryViewSet
from .place_screens import PlaceViewSet
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


register_snippet(PlaceViewSet)
hooks.register("register_admin_viewset", GlossaryViewSet)
