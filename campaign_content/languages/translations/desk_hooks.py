"""The translator's desk in Wagtail's admin: its addresses and permissions."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail import hooks

from .desk_screens import DeskView, UnitSaveView
from .review_screens import AsItWillBeView, ReviewView


@hooks.register("register_admin_urls")
def desk_addresses() -> list[URLPattern]:
    return [
        path("translations/<int:pk>/", DeskView.as_view(), name="translation_desk"),
        path("translations/<int:pk>/review/", ReviewView.as_view(), name="translation_review"),
        path("translations/<int:pk>/as-it-will-be/", AsItWillBeView.as_view(), name="translation_preview"),
        path("translations/unit/<int:pk>/", UnitSaveView.as_view(), name="translation_save"),
    ]


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """Those on translations, for a coordinator to give to groups. Nobody adds or deletes a translation."""
    return Permission.objects.filter(
        content_type__app_label="languages",
        codename__in=["view_translation", "change_translation", "approve_translation"],
    )
