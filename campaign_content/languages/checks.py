"""System checks that keep translated models honest (why: docs/architecture.md, "Languages")."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from modeltranslation.translator import NotRegistered, translator

from .derivation import DerivedScriptMixin, translated_fields


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
    """E001: not registered, so assignments to a translated field are silently lost. E002: a panel edits an original."""
    problems: list[CheckMessage] = []
    for model in apps.get_models():
        if not issubclass(model, DerivedScriptMixin):
            continue
        try:
            translator.get_options_for_model(model)
        except NotRegistered:
            problems.append(
                Error(f"{model.__name__} is not registered for translation.", obj=model, id="languages.E001")
            )
            continue
        handler = getattr(model, "edit_handler", None)
        panels = [handler] if handler else []
        for name in ("panels", "content_panels", "promote_panels", "settings_panels"):
            panels += getattr(model, name, None) or []
        for field in sorted(_panel_fields(panels) & set(translated_fields(model))):
            problems.append(
                Error(
                    f"A panel of {model.__name__} edits '{field}'; it must name a language's column.",
                    obj=model,
                    id="languages.E002",
                )
            )
    return problems
