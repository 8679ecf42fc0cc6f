from modeltranslation.translator import TranslationOptions, register

from campaign_content.languages.derivation import required_in_serbian

from .models import Booklet, Leaf


@register(Booklet)
class BookletOptions(TranslationOptions):
    fields = ("title",)
    required_languages = required_in_serbian("title")


@register(Leaf)
class LeafOptions(TranslationOptions):
    fields = ("text",)
    required_languages = required_in_serbian("text")
