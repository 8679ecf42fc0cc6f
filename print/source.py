"""Makes the spec of a leaflet from a published page: the same reading that the site shows."""

from collections.abc import Iterator
from itertools import islice

from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from campaign_content.languages.dates import long_date
from campaign_content.outbox.phone import display
from campaign_content.pages.models import CampaignSettings, ContentPage
from campaign_content.pages.reading import Reading
from campaign_content.verification.models import ApprovedText, Wording
from campaign_content.verification.status_note import mark_fragments

from . import spec
from .richtext import fragment, text
from .source_blocks import RawBlock, raw_blocks


def leaflet_of(page: ContentPage, language: str, *, short_address: str, payload: str) -> spec.Leaflet:
    """The leaflet of a page in a language. `short_address` is printed, `payload` is what the code carries."""
    with translation.override(language):
        reading = page.read(language)
        blocks = list(raw_blocks(reading.body, reading.text_language))
        marked, named = mark_fragments(_fragments(reading, blocks))
        return _assembled(page, reading, blocks, iter(marked), named, short_address, payload)


def _fragments(reading: Reading, blocks: list[RawBlock]) -> list[str]:
    """Everything readers read, in order, as HTML: the first mention of Kosovo in it gets the asterisk."""
    return [
        fragment(reading.title),
        fragment(reading.summary),
        *map(fragment, reading.notices),
        *(fragment(part) for fact in reading.key_facts for part in fact),
        *(html for block in blocks for html in block.fragments),
    ]


def _assembled(
    page: ContentPage,
    reading: Reading,
    blocks: list[RawBlock],
    marked: Iterator[str],
    named: bool,
    short_address: str,
    payload: str,
) -> spec.Leaflet:
    language, campaign = reading.language, CampaignSettings.load()
    return spec.Leaflet(
        language=language,
        text_language=reading.text_language,
        published_at=page.last_published_at,
        campaign=spec.plain(campaign.in_language("name", campaign.text_language(language)) or ""),
        kind=spec.plain(reading.kind),
        title=text(next(marked)),
        summary=text(next(marked)),
        notices=tuple(text(next(marked)) for _notice in reading.notices),
        facts=tuple(spec.Fact(text(next(marked)), text(next(marked))) for _fact in reading.key_facts),
        blocks=tuple(block.marked(list(islice(marked, len(block.fragments)))) for block in blocks),
        ask=_ask(campaign, language),
        qr=spec.QRTarget(
            payload=payload,
            says=spec.plain(_("Point your phone's camera here: this page opens as it stands today.")),
            address=spec.plain(short_address),
            dated=spec.plain(_("Text of %(date)s") % {"date": long_date(localdate(page.last_published_at), language)}),
        ),
        visibility=_visibility(language, named),
    )


def _ask(campaign: CampaignSettings, language: str) -> spec.Ask:
    phone = spec.plain(display(campaign.phone)) if campaign.phone else ()
    hours = campaign.in_language("phone_hours", campaign.text_language(language)) if phone else ""
    return spec.Ask(spec.plain(_("Ask us")), phone, spec.plain(hours or ""))


def _visibility(language: str, named: bool) -> spec.Visibility:
    wording = ApprovedText.objects.wording
    return spec.Visibility(
        status_note=_worded(wording("status_note", language), before="* ") if named else (),
        funding=_worded(wording("funding", language), bold=True),
        disclaimer=_worded(wording("disclaimer", language)),
    )


def _worded(wording: Wording, *, before: str = "", bold: bool = False) -> spec.Text:
    """An approved text; one that nobody has approved yet says so."""
    if not wording.text:
        return ()
    mark = () if wording.approved else (spec.Run(f" ({_('text not yet approved')})"),)
    return (spec.Run(before + wording.text, bold), *mark)
