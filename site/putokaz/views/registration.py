"""Registering for an event, and the receipt. What may be registered is decided by the service."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from campaign_content.events.models import Occasion
from campaign_content.events.telling import tell_party, tell_public
from campaign_content.languages.codes import BY_CODE
from campaign_content.registration import queries, services
from campaign_content.registration.errors import AlreadySentError, BusyError, RegistrationError
from campaign_content.registration.forms import PartyForm
from campaign_content.registration.models import Registration
from campaign_content.verification.models import ApprovedText

TRY_AGAIN_SECONDS = 5


@never_cache
@csrf_exempt  # acts on no session; a token would need a cookie, and readers need none (DESIGN.md, decision 10)
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, pk: int) -> HttpResponse:
    """The registration form of an announced occasion; everything typed is kept until it has become a registration."""
    occasion = get_object_or_404(Occasion.objects.announced(), pk=pk)
    language = request.LANGUAGE_CODE
    consent = ApprovedText.objects.wording("consent", language)
    form = PartyForm(request.POST if request.method == "POST" else None)
    earlier: Registration | None = None
    status = 200
    if form.is_valid():
        try:
            registration = services.register(
                occasion.pk,
                form.party(language),
                idem_key=form.cleaned_data["key"],
                consent=f"{consent.text}\n{form.fields['consent'].label}".strip(),
            )
            return redirect("receipt", token=registration.token)
        except AlreadySentError as error:
            earlier = error.registration
            form.refuse(error)
        except RegistrationError as error:
            form.refuse(error)
        except BusyError:
            form.add_error(None, _("Many people are registering at this moment. Please press the button once more."))
            status = 503
    reading = occasion.page.read(language)
    context = {
        "form": form,
        "occasion": occasion,
        "event": occasion.page,
        "reading": reading,
        "text_language": BY_CODE[reading.text_language],
        "facts": tell_public(occasion, reading.text_language).facts,
        "seats": queries.availability(occasion),
        "consent": consent,
        "earlier": earlier,
        "noindex": True,
    }
    response = render(request, "registration/register.html", context, status=status)
    if status == 503:
        response["Retry-After"] = str(TRY_AGAIN_SECONDS)
    return response


@never_cache
@require_safe
def receipt(request: HttpRequest, token: uuid.UUID) -> HttpResponse:
    """What a party keeps. Whoever has the address sees it, so it names nobody."""
    of_occasion = ("occasion__page", "occasion__municipality", "occasion__departure")
    registration = get_object_or_404(Registration.objects.select_related(*of_occasion), token=token)
    occasion, language = registration.occasion, request.LANGUAGE_CODE
    page = occasion.page if occasion.page and occasion.page.live else None
    reading = page.read(language) if page else None
    text_language = reading.text_language if reading else language
    told = (tell_party if registration.is_coming else tell_public)(occasion, text_language)
    context = {
        "registration": registration,
        "occasion": occasion,
        "event": page,
        "reading": reading,
        "text_language": BY_CODE[text_language],
        "told": told,
        "stops_language": BY_CODE.get(told.stops_language),
        "bring": page.in_language("what_to_bring", text_language) if page else "",
        "party": registration.members.count(),
        "noindex": True,
    }
    return render(request, "registration/receipt.html", context)
