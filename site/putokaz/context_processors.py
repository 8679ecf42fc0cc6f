"""What every public template may use."""

from typing import Any

from django.http import HttpRequest
from django.utils import translation

from campaign_content.languages.codes import BY_CODE, CODES, SOURCE
from campaign_content.pages.models import CampaignSettings


def campaign(request: HttpRequest) -> dict[str, Any]:
    """The campaign's settings and the language that the page is served in. Staff screens need neither."""
    active = translation.get_language()
    code = active if active in CODES else SOURCE
    settings = CampaignSettings.load(request_or_site=request)
    return {
        "language": BY_CODE[code],
        "campaign_settings": settings,
        "campaign_name": settings.in_language("name", settings.text_language(code)) or "Putokaz",
    }
