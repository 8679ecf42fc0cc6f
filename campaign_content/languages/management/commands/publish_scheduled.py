"""Wagtail's command, after taking from the schedule what may not be published: one such page would stop all others."""

import logging
from typing import Any

from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Revision

from campaign_content.languages.derivation import DerivedScriptMixin
from campaign_content.languages.script_checks import MixedScriptsError

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Publishes and expires what is due. What has a word in two scripts stays a draft; log and history say so."""

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["dryrun"]:
            for revision in Revision.objects.filter(approved_go_live_at__lt=timezone.now()):
                _take_from_schedule_if_mixed(revision)
        super().handle(*args, **options)


def _take_from_schedule_if_mixed(revision: Revision) -> None:
    draft = revision.as_object()
    problems = draft.script_problems() if isinstance(draft, DerivedScriptMixin) else {}
    if problems:
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])  # Wagtail writes it to the history
        logger.error("Not published: %s. %s", draft, " ".join(MixedScriptsError(draft, problems).lines))
