"""Events: the page that announces one, and the occasion that takes place."""

from .occasion import Occasion, Resource, Window
from .page import EventIndexPage, EventPage

__all__ = ["EventIndexPage", "EventPage", "Occasion", "Resource", "Window"]
