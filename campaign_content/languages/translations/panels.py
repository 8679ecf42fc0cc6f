"""Panels of editors' forms that say how the Albanian stands."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from ..models.translation import State, Translation
from . import access
from .services import source_of
from .standing import standing
from .texts import source_texts


class TranslationPanel(Panel):
    """Leads from an object's form to its translation; the Albanian itself is written at the translator's desk."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Albanian"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "languages/admin/translation_panel.html"

        class Media:
            css = {"all": ["languages/desk.css"]}

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            found = Translation.objects.for_object(self.instance) if self.instance.pk else Translation.objects.none()
            translation = found.with_state().select_related("reviewed_by").first()
            if translation is None:
                return context
            return {
                **context,
                "translation": translation,
                "standing": standing(translation),
                "outdated": outdated_texts(translation),
                "may_look": access.may_look(self.request.user),
            }


def outdated_texts(translation: Translation) -> list[tuple[str, str]]:
    """The texts whose Serbian has changed: where each stands, and its address at the desk."""
    units = translation.units.in_source().with_state()
    numbers = {unit.path: unit.pk for unit in units if unit.state == State.OUTDATED}
    if not numbers:
        return []
    desk = reverse("translation_desk", args=[translation.pk])
    texts = source_texts(source_of(translation.content_object))
    return [(text.label, f"{desk}#unit-{numbers[text.path]}") for text in texts if text.path in numbers]
