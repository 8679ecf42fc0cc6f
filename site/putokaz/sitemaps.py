"""The sitemap: every page in every language, each naming the others."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page

from campaign_content.languages.codes import BY_CODE, CODES
from campaign_content.pages.models import ContentPage


class PageSitemap(Sitemap):
    """Live pages with hreflang alternates in BCP 47 and x-default."""

    i18n = True
    alternates = True
    x_default = True
    languages = list(CODES)
    protocol = "https" if settings.PUBLIC_URL.startswith("https") else "http"

    def items(self) -> Iterable[ContentPage]:
        pages = Page.objects.live().public().order_by("path").specific()
        return [page for page in pages if isinstance(page, ContentPage)]

    def location(self, item: ContentPage) -> str:
        return item.get_url() or "/"

    def lastmod(self, item: ContentPage) -> Any:
        return item.last_published_at

    def get_domain(self, site: Any = None) -> str:
        return settings.PUBLIC_URL.split("://", 1)[1]

    def get_urls(self, page: Any = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = super().get_urls(page, site, protocol)
        for url in urls:
            places = {alternate["lang_code"]: alternate["location"] for alternate in url["alternates"]}
            # Django's x-default has no prefix; here such an address exists for the front door only.
            places["x-default"] = places[settings.LANGUAGE_CODE]
            url["alternates"] = [
                {"lang_code": BY_CODE[code].tag if code in BY_CODE else code, "location": place}
                for code, place in places.items()
            ]
        return urls
