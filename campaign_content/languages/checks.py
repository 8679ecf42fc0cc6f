"""System checks that keep translated models honest (why: docs/architecture.md, "Languages")."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from modeltranslation.translator import NotRegistered, translator

from .derivation import DerivedScriptMixin, translated_fields
from .editing.forms import ChecksScripts


def _panel_fields(panels: Any) -> set[str]:
    names = set()
    for panel in panels or []:
        if isinstance(panel, str):
            names.add(panel)
            continue
        names.add(getattr(panel, "field_name", None) or "")
        names |= _panel_fields(getattr(panel, "children", []))
    return names


@register()
def check_translated_models(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """E001: not registered, so assignments to a translated field are silently lost. E002: a panel edits an original.

    E003: its form would let a word in two scripts be published, and the refusal would come too late for the form.
    """
    problems: list[CheckMessage] = []
    for model in apps.get_models():
        if issubclass(model, DerivedScriptMixin):
            problems += _problems(model)
    return problems


def _problems(model: type[DerivedScriptMixin]) -> Iterator[CheckMessage]:
    try:
        translator.get_options_for_model(model)
    except NotRegistered:
        yield Error(f"{model.__name__} is not registered for translation.", obj=model, id="languages.E001")
        return
    handler = getattr(model, "edit_handler", None)
    panels = [handler] if handler else []
    for name in ("panels", "content_panels", "promote_panels", "settings_panels"):
        panels += getattr(model, name, None) or []
    for field in sorted(_panel_fields(panels) & set(translated_fields(model))):
        message = f"A panel of {model.__name__} edits '{field}'; it must name a language's column."
        yield Error(message, obj=model, id="languages.E002")
    if not issubclass(model.base_form_class, ChecksScripts):
        message = f"{model.__name__}.base_form_class does not check scripts."
        yield Error(message, obj=model, id="languages.E003")
