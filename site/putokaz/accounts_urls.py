"""The staff's way in and out, at the addresses where Wagtail would put its own login, which knows no throttle."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views
from csp.constants import HEADER
from csp.utils import build_policy
from django.http import HttpResponseBase
from django.urls import path

View = Callable[..., HttpResponseBase]


def with_policy(view: View) -> View:
    """Send the readers' Content-Security-Policy: the middleware leaves it out of all below /staff/, for Wagtail."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(*args, **kwargs)
        response[HEADER] = build_policy()
        return response

    return wrapped


urlpatterns = [
    path("login/", with_policy(views.login), name="account_login"),
    path("logout/", with_policy(views.logout), name="account_logout"),
    path("inactive/", with_policy(views.account_inactive), name="account_inactive"),
]
