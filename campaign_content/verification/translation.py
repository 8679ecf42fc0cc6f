from modeltranslation.translator import TranslationOptions, register

from .models import ApprovedText


@register(ApprovedText)
class ApprovedTextOptions(TranslationOptions):
    fields = ("text",)
