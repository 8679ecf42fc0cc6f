from modeltranslation.translator import TranslationOptions, register

from campaign_content.languages.codes import SOURCE
from campaign_content.pages.translation import PageOptions

from .models import EventIndexPage, EventPage, Occasion


@register(EventIndexPage)
class EventIndexPageOptions(PageOptions):
    pass


@register(EventPage)
class EventPageOptions(PageOptions):
    fields = ("what_to_bring",)


@register(Occasion)
class OccasionOptions(TranslationOptions):
    fields = ("venue", "address", "itinerary")
    required_languages = {SOURCE: (), "default": ()}
