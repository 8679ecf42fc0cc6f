"""Passages that are "kept as written": rich text whose letters no conversion and no translation changes.

Stored as `<span lang="en" translate="no">…</span>`. An empty `lang` says that the language is not known (HTML Living
Standard, 3.2.6.2), which keeps screen readers and hyphenation from taking the passage for the text around it.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

from ..codes import CYRILLIC, LATIN

FEATURE = "kept"
ENTITY = "KEPT"
UNKNOWN = ""
LANGUAGES = (
    ("en", _("English")),
    ("sq", _("Albanian")),
    ("de", _("German")),
    ("fr", _("French")),
    ("tr", _("Turkish")),
    ("rom", _("Romani")),
    ("mk", _("Macedonian")),
    ("la", _("Latin, the language")),
    (LATIN.tag, _("Serbian, always in Latin script")),
    (CYRILLIC.tag, _("Serbian, always in Cyrillic")),
    (UNKNOWN, _("another language, or none")),
)


def label(language: str) -> str:
    """What staff call the language of a passage."""
    return str(dict(LANGUAGES).get(language, language))


class KeptPassageHandler(InlineEntityElementHandler):
    """From stored HTML to the editor."""

    mutability = "MUTABLE"

    def get_attribute_data(self, attrs: dict[str, str | None]) -> dict[str, str]:
        language = attrs.get("lang") or UNKNOWN
        return {"lang": language, "label": label(language)}


def kept_passage(props: dict[str, Any]) -> Any:
    """From the editor to stored HTML. Whatever a browser sends, only a plain language code becomes an attribute."""
    language = str(props.get("lang") or UNKNOWN)
    plain = language.isascii() and language.replace("-", "").isalnum()
    return DOM.create_element("span", {"lang": language if plain else UNKNOWN, "translate": "no"}, props["children"])


def register_feature(features: FeatureRegistry) -> None:
    """Offer "keep as written" to every rich text that lists it among its features."""
    features.register_editor_plugin(
        "draftail",
        FEATURE,
        EntityFeature(
            {
                "type": ENTITY,
                "icon": FEATURE,
                "description": _("Keep as written"),
                "attributes": ["lang", "label"],
                "chooserUrls": {"keptPassage": reverse_lazy("languages_kept_passage")},
            },
            js=["wagtailadmin/js/modal-workflow.js", "languages/kept_passages.js"],
            css={"all": ["languages/kept_passages.css"]},
        ),
    )
    features.register_converter_rule(
        "contentstate",
        FEATURE,
        {
            "from_database_format": {'span[translate="no"]': KeptPassageHandler(ENTITY)},
            "to_database_format": {"entity_decorators": {ENTITY: kept_passage}},
        },
    )


class LanguageForm(forms.Form):
    """Which language a passage is in."""

    lang = forms.ChoiceField(label=_("Language of the passage"), choices=LANGUAGES, required=False)


def choose_language(request: HttpRequest) -> HttpResponse:
    """The dialog of the toolbar's button."""
    if request.method == "POST":
        form = LanguageForm(request.POST)
        if form.is_valid():
            language = form.cleaned_data["lang"]
            chosen = {"step": "chosen", "result": {"lang": language, "label": label(language)}}
            return render_modal_workflow(request, None, json_data=chosen)
    else:
        form = LanguageForm(initial={"lang": request.GET.get("lang", LANGUAGES[0][0])})
    variables = {"form": form, "passage": request.GET.get("passage", "")}
    return render_modal_workflow(
        request, "languages/admin/kept_passage.html", template_vars=variables, json_data={"step": "choose"}
    )
