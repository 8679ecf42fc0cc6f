from modeltranslation.translator import TranslationOptions, register

from .derivation import required_in_serbian
from .models import Place


@register(Place)
class PlaceOptions(TranslationOptions):
    fields = ("name",)
    required_languages = required_in_serbian("name")
