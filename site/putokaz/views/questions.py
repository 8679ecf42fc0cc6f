"""Ask us: the question form, and the page that says it arrived."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from campaign_content.inbox import services
from campaign_content.inbox.forms import QuestionForm
from campaign_content.pages.models import ContentPage

LARGEST_PAGE_NUMBER = 2**31 - 1  # PostgreSQL's integer; more is nobody's page and an error there


@never_cache
@csrf_exempt  # acts on no session; a token would need a cookie, and readers need none (DESIGN.md, decision 10)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """The question form; `?page=` says which page the reader came from."""
    page = _page_asked_about(request.GET.get("page", ""))
    language = request.LANGUAGE_CODE
    form = QuestionForm(request.POST if request.method == "POST" else None, initial={"language": language})
    if form.is_valid():
        services.ask(form.asked(), key=form.cleaned_data["key"], page=page)
        return redirect("ask_thanks")
    about = page.specific.read(language).title if page else ""
    return render(request, "questions/ask.html", {"form": form, "about": about, "noindex": True})


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """The question arrived; what happens next."""
    return render(request, "questions/thanks.html", {"noindex": True})


def _page_asked_about(number: str) -> Page | None:
    """The published page of that number; None for anything else that stands in the address."""
    if not re.fullmatch(r"[0-9]{1,10}", number) or int(number) > LARGEST_PAGE_NUMBER:
        return None
    return Page.objects.live().public().type(ContentPage).filter(pk=int(number)).first()
