"""What of a page can be searched: what readers are shown of it, in the languages in which they are shown it.

The index follows every publishing, unpublishing and deletion within its transaction, so it never holds a draft.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex
from wagtail.rich_text import get_text_for_indexing
from wagtail.signals import page_published, page_unpublished, published, unpublished

from campaign_content.languages.codes import ALBANIAN, BY_CODE, CYRILLIC, LATIN
from campaign_content.languages.folding import fold
from campaign_content.languages.models import IndexedText, Passage, Place
from campaign_content.languages.search.index import forget_unused_terms, index_page, remove_pages
from campaign_content.languages.search.signals import text_changed
from campaign_content.languages.search.weighing import SERBIAN
from campaign_content.languages.texts import Text, map_block

from .models import ContentPage, Office
from .models.office import OfficeCard
from .reading import Reading

Said = tuple[str, str]  # a part of the page and what it says


def passages(reading: Reading) -> list[Said]:
    """The texts of a page as it reads in one language, in reading order."""
    return [
        (Passage.TITLE, reading.title),
        (Passage.SUMMARY, reading.summary),
        *((Passage.FACT, f"{fact.label}: {fact.text}") for fact in reading.key_facts),
        *((Passage.BODY, text) for text in _body_texts(reading)),
        *((Passage.BODY, text) for text in _office_texts(reading)),
    ]


def _body_texts(reading: Reading) -> list[str]:
    texts: list[str] = []

    def note(text: Text) -> str:
        texts.append(get_text_for_indexing(text.value) if text.is_html else text.value)
        return text.value

    map_block(reading.body.stream_block, reading.body.get_prep_value(), note)
    return texts


def _office_texts(reading: Reading) -> Iterator[str]:
    for block in reading.body:
        office = block.value["office"] if block.block_type == "contact" else None
        if office and office.live:
            card = OfficeCard.of(office, reading.text_language)
            if card.language == BY_CODE[reading.text_language].tag:
                yield ", ".join(text for text in (card.name, card.place, card.address, card.hours) if text)


def texts(page: ContentPage) -> dict[str, list[Said]]:
    """The passages of a page by language of the index. Albanian counts only where readers are shown Albanian."""
    latin, cyrillic = (passages(page.read(code)) for code in (LATIN.code, CYRILLIC.code))
    found = {SERBIAN: [*latin, *_only_in(cyrillic, latin)]}
    albanian = page.read(ALBANIAN.code)
    if albanian.text_language == ALBANIAN.code:
        found[ALBANIAN.code] = passages(albanian)
    return found


def _only_in(some: Iterable[Said], others: Iterable[Said]) -> list[Said]:
    """The words that the glossary writes differently in one script, as the last passage."""
    known = {word for _, text in others for word in fold(text).split()}
    words = dict.fromkeys(word for _, text in some for word in fold(text).split() if word not in known)
    return [(Passage.BODY, " ".join(words))] if words else []


@transaction.atomic
def index(page: Page) -> None:
    """Bring the index in step with what readers are shown of a page; nothing of one that they cannot open."""
    # Not `page` itself, which may hold a draft. One that is being removed is withdrawn before its row says so.
    current = Page.objects.live().public().filter(pk=page.pk).first() if page.live else None
    current = current.specific if current else None
    index_page(page.pk, texts(current) if isinstance(current, ContentPage) else {})


def rebuild() -> tuple[int, int]:
    """Index every public page anew and forget all others; says how many pages and how many terms were no use."""
    public = Page.objects.live().public()
    remove_pages(IndexedText.objects.exclude(page__in=public).values_list("page_id", flat=True))
    pages = [page for page in public.order_by("pk") if issubclass(page.specific_class, ContentPage)]
    for page in pages:
        index(page)
    return len(pages), forget_unused_terms()


@receiver(page_unpublished)
def _forget_page(instance: Page, **kwargs: Any) -> None:
    remove_pages([instance.pk])


@receiver([page_published, published, unpublished, text_changed])
def _follow(instance: models.Model, **kwargs: Any) -> None:
    """Index a page, or the pages that show an office as it is now."""
    if isinstance(instance, Page):
        index(instance)
    elif isinstance(instance, Office):
        _index_pages_with(instance)


@receiver(post_save, sender=Place)
def _follow_place(instance: Place, raw: bool = False, **kwargs: Any) -> None:
    """Index the pages that show an office there: they say the place's name."""
    for office in () if raw else Office.objects.filter(place=instance):
        _index_pages_with(office)


def _index_pages_with(office: Office) -> None:
    shown_on = ReferenceIndex.get_references_to(office).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    for page in Page.objects.filter(pk__in=[int(pk) for pk in shown_on.values_list("object_id", flat=True)]):
        index(page)
