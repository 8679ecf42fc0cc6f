from modeltranslation.translator import TranslationOptions, register

from campaign_content.languages.derivation import required_in_serbian
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
    required_languages = required_in_serbian()
