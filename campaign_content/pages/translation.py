from modeltranslation.translator import TranslationOptions, register

from campaign_content.languages.derivation import required_in_serbian

from .models import AboutPage, CampaignImage, CampaignSettings, ContactPage, HomePage, Office, ProgrammePage


class PageOptions(TranslationOptions):
    """Every concrete page type is registered with its own fields: an abstract base would come too late."""

    fields: tuple[str, ...] = ("heading", "summary", "body")
    required_languages = required_in_serbian("heading", "summary")


@register(HomePage)
class HomePageOptions(PageOptions):
    pass


@register(AboutPage)
class AboutPageOptions(PageOptions):
    pass


@register(ContactPage)
class ContactPageOptions(PageOptions):
    pass


@register(ProgrammePage)
class ProgrammePageOptions(PageOptions):
    fields = ("for_whom", "what_you_get", "what_to_bring", "until_when")


@register(Office)
class OfficeOptions(TranslationOptions):
    fields = ("name", "address", "hours", "languages_spoken")
    required_languages = required_in_serbian("name")


@register(CampaignSettings)
class CampaignSettingsOptions(TranslationOptions):
    fields = ("name", "phone_hours")
    required_languages = required_in_serbian("name")


@register(CampaignImage)
class CampaignImageOptions(TranslationOptions):
    fields = ("alt",)
