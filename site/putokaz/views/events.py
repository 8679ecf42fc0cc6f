"""What readers take away of an event."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from campaign_content.events.calendar import calendar_file
from campaign_content.events.models import Occasion


@require_safe
def event_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """An announced occasion for the reader's own calendar, in the language of the address."""
    occasion = get_object_or_404(Occasion.objects.announced(), pk=pk)
    content = calendar_file(occasion.page, occasion, request.LANGUAGE_CODE)
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{occasion.page.slug}.ics"'},
    )
