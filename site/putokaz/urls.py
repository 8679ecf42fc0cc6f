"""Addresses. Readers' pages stand under a language; staff, files and printed codes do not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.views import serve

from .sitemaps import PageSitemap
from .views import errors, events, front, leaflets, media, questions, registration, search

urlpatterns = [
    path("", front.by_preference, name="front"),
    re_path(r"^[qQ]/(?P<digits>[0-9]{1,12})/?$", leaflets.short_address, name="short_address"),
    path("letak/<int:pk>/<str:language>.pdf", leaflets.leaflet, name="leaflet"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PageSitemap}}, name="sitemap"),
    path("robots.txt", front.robots, name="robots"),
    path(settings.STAFF_PATH, include("putokaz.accounts_urls")),  # before Wagtail's: it has a login of its own
    path(settings.STAFF_PATH, include(wagtailadmin_urls)),
    # Wagtail's name for the login of whoever may read a restricted document.
    path("_util/login/", RedirectView.as_view(pattern_name="account_login"), name="wagtailcore_login"),
    path("dokumenti/", include(wagtaildocs_urls)),
    path("media/<path:path>", media.serve_media, name="media"),
    *i18n_patterns(
        path("pitanje/", questions.ask, name="ask"),
        path("pitanje/hvala/", questions.thanks, name="ask_thanks"),
        path("pretraga/", search.results, name="search"),
        path("privatnost/", front.privacy, name="privacy"),
        path("prijava/<int:pk>/", registration.register, name="register"),
        path("prijava/potvrda/<uuid:token>/", registration.receipt, name="receipt"),
        path("dogadjaj/<int:pk>.ics", events.event_calendar, name="event_calendar"),
        # Not all of wagtail.urls: it brings a login page that no throttle guards.
        re_path(serve_pattern, serve, name="wagtail_serve"),
    ),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
