"""Paper on screen: the leaflet of a page as PDF, and the short addresses that leaflets carry."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page

from campaign_content.languages.codes import CODES
from campaign_content.pages.models import ContentPage
from print.errors import LeafletError
from print.models import ShortCode
from print.services import leaflet_pdf

from .errors import ERROR


@require_safe
def leaflet(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The one-page A4 leaflet of a published page; 404 for anything else, 409 where the text does not fit."""
    if language not in CODES:
        raise Http404
    with translation.override(language):
        page = get_object_or_404(Page.objects.live().public(), pk=pk).specific
        if not isinstance(page, ContentPage):
            raise Http404
        try:
            pdf = leaflet_pdf(page, language)
        except LeafletError as problem:
            return render(request, "leaflet_problem.html", {**ERROR, "page": page, "problem": problem}, status=409)
    response = HttpResponse(pdf, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{page.slug}-{language}.pdf"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def short_address(request: HttpRequest, digits: str) -> HttpResponse:
    """Open the page that a printed code stands for, in the leaflet's language, wherever the page has moved."""
    code = ShortCode.objects.select_related("page").filter(digits=digits).first()
    if code is None:
        raise Http404
    with translation.override(code.language):
        request.LANGUAGE_CODE = code.language
        page = Page.objects.live().public().filter(pk=code.page_id).first()
        if page is None:
            return render(request, "leaflet_gone.html", ERROR, status=410)
        return HttpResponseRedirect(page.specific.get_url(request))
