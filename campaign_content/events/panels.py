"""Panels of the event page's editor."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class OccasionPanel(Panel):
    """Leads from the page that announces an occasion to the occasion itself; nothing of it is edited on the page."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("When, where and how many seats"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/admin/occasion_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            occasion = self.instance.occasion
            user = self.request.user
            context["occasion"] = occasion
            # The screens of an occasion show its seats, so a higher floor serves them; they are reached by name.
            if occasion and user.has_perm("events.change_occasion"):
                context["url"] = reverse("occasions:edit", args=[occasion.pk])
            elif not occasion and self.instance.pk and user.has_perm("events.add_occasion"):
                context["url"] = f"{reverse('occasions:add')}?page={self.instance.pk}"
            return context
