"""Events are public; what people tell us when they register is classified in registration."""

from campaign_content.privacy import classify

PAGE = (
    "page_ptr heading heading_sr heading_sr_latn heading_sq summary summary_sr summary_sr_latn summary_sq "
    "body body_sr body_sr_latn body_sq as_described_on is_sample"
)

classify("events.EventIndexPage", none=PAGE)
classify("events.EventPage", none=f"{PAGE} what_to_bring what_to_bring_sr what_to_bring_sr_latn what_to_bring_sq")
classify(
    "events.Occasion",
    none="id page kind starts_at ends_at municipality venue venue_sr venue_sr_latn venue_sq address address_sr "
    "address_sr_latn address_sq latitude longitude departure itinerary itinerary_sr itinerary_sr_latn itinerary_sq "
    "registration_opens registration_closes is_sample uid changed_at",
)
classify("events.Resource", none="id occasion kind capacity")
