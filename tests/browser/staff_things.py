"""One of everything that staff screens show, with the numbers that stand in their addresses."""

import io
import uuid
from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Page, Revision, Workflow

from campaign_content.inbox import services
from campaign_content.inbox.services import Asked
from campaign_content.languages.models import GlossaryEntry, Place, Rederivation, Translation
from campaign_content.pages.models import CampaignDocument, CampaignImage, HomePage, Office
from campaign_content.staff.models import User
from campaign_content.verification.models import ApprovedText
from tests.occasions import make_event_page, make_occasion, register


def make_things(user: User) -> dict[str, int]:
    """Everything that the user would have made in some weeks: each thing's name in staff_screens.py, and its number."""
    asked = Asked(text="Šta poneti na put?", language="sq", name="Milica Petrović", phone="+381641234567")
    return {
        **_pages(user),
        **_files(user),
        "collection": Collection.get_first_root_node().add_child(instance=Collection(name="Obrasci")).pk,
        "office": Office.objects.all()[0].pk,
        "place": Place.objects.all()[0].pk,
        "text": ApprovedText.objects.all()[0].pk,
        "registration": register(make_occasion(), 3).pk,
        "question": services.ask(asked, key=uuid.uuid4()).pk,
        "awaiting": Translation.objects.order_by("pk")[0].pk,
        "untranslated": Translation.objects.order_by("-pk")[0].pk,
        "entry": GlossaryEntry.objects.all()[0].pk,
        "renewal": Rederivation.objects.create(total=3).pk,
        "group": Group.objects.all()[0].pk,
        "user": user.pk,
    }


def _pages(user: User) -> dict[str, int]:
    changed, moderated, locked, scheduled, draft = (make_event_page(f"Šta poneti na put {day}?") for day in range(1, 6))
    _change(changed, user)
    _change(moderated, user)
    flow = Workflow.objects.get().start(moderated, user)
    locked.locked, locked.locked_by, locked.locked_at = True, user, timezone.now()
    locked.save()
    scheduled.go_live_at, scheduled.expire_at = (timezone.now() + timedelta(days=days) for days in (3, 30))
    scheduled.save_revision(user=user).publish()
    draft.unpublish(user=user)
    return {
        "home": HomePage.objects.get().pk,
        "index": changed.get_parent().pk,
        "changed": changed.pk,
        "revision": changed.revisions.order_by("pk")[0].pk,
        "moderated": moderated.pk,
        "task_state": flow.current_task_state.pk,
        "flow": flow.pk,
        "workflow": flow.workflow.pk,
        "locked": locked.pk,
        "scheduled": scheduled.pk,
        "scheduled_revision": Revision.objects.get(approved_go_live_at__isnull=False).pk,
        "draft": draft.pk,
        "redirect": Redirect.objects.create(old_path="/staro", redirect_page=changed).pk,
    }


def _change(page: Page, user: User) -> None:
    """Give a published page a draft that differs from it."""
    page.heading_sr_latn += " Šta poneti na put?"
    page.save_revision(user=user)


def _files(user: User) -> dict[str, int]:
    image = ImageFile(io.BytesIO(picture()), "slika.png")
    document = ContentFile(b"%PDF-1.4", "obrazac.pdf")
    return {
        "image": CampaignImage.objects.create(title="Obrasci", file=image, uploaded_by_user=user).pk,
        "document": CampaignDocument.objects.create(title="Obrasci", file=document, uploaded_by_user=user).pk,
    }


def picture() -> bytes:
    """A small PNG file."""
    file = io.BytesIO()
    Image.new("RGB", (60, 40)).save(file, "PNG")
    return file.getvalue()
