"""The blocks of a page, for screen and paper alike: one template each in site/, one drawing each in print/."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

FEATURES = ["bold", "link", "document-link", "kept"]


def _text(**kwargs: Any) -> blocks.RichTextBlock:
    return blocks.RichTextBlock(features=FEATURES, **kwargs)


class CalloutBlock(blocks.StructBlock):
    """A passage that must not be missed. "Ask us" ends in the way to ask: a form on screen, a ruled line on paper."""

    kind = blocks.ChoiceBlock(
        choices=[("note", _("note")), ("important", _("important")), ("ask", _("ask us"))],
        default="note",
        label=_("kind"),
    )
    title = blocks.CharBlock(max_length=120, label=_("title"))
    text = _text(label=_("text"))

    class Meta:
        template = "blocks/callout.html"
        icon = "warning"
        label = _("Callout")


class ContactBlock(blocks.StructBlock):
    """Whom to ask: an office, or "ask us" while none is chosen."""

    office = SnippetChooserBlock("pages.Office", required=False, label=_("office"))

    class Meta:
        template = "blocks/contact.html"
        icon = "mail"
        label = _("Contact")


class ImageBlock(blocks.StructBlock):
    """A picture with its caption; alternative text and credit belong to the picture itself."""

    image = ImageChooserBlock(label=_("image"))
    caption = blocks.CharBlock(required=False, max_length=250, label=_("caption"))

    def clean(self, value: Any) -> Any:
        result = super().clean(value)
        if result["image"] and not result["image"].may_be_shown:
            missing = _("Consent is missing for this picture. Note it at the picture first.")
            raise blocks.StructBlockValidationError(block_errors={"image": ValidationError(missing)})
        return result

    class Meta:
        template = "blocks/image.html"
        icon = "image"
        label = _("Image")


class DocumentBlock(blocks.StructBlock):
    """A file to download, shown with its kind and size."""

    document = DocumentChooserBlock(label=_("document"))
    title = blocks.CharBlock(max_length=200, label=_("title"))

    class Meta:
        template = "blocks/document.html"
        icon = "doc-full"
        label = _("Document")


class CampaignStreamBlock(blocks.StreamBlock):
    """What a page may consist of."""

    heading = blocks.CharBlock(max_length=150, template="blocks/heading.html", icon="title", label=_("Heading"))
    paragraph = _text(template="blocks/paragraph.html", icon="pilcrow", label=_("Paragraph"))
    list = blocks.ListBlock(_text(), template="blocks/list.html", icon="list-ul", label=_("List"))
    steps = blocks.ListBlock(_text(), template="blocks/steps.html", icon="list-ol", label=_("Numbered steps"))
    checklist = blocks.ListBlock(_text(), template="blocks/checklist.html", icon="tick", label=_("Checklist"))
    callout = CalloutBlock()
    table = TypedTableBlock([("text", _text(label=_("Text")))], template="blocks/table.html", label=_("Table"))
    contact = ContactBlock()
    image = ImageBlock()
    document = DocumentBlock()
