from campaign_content.privacy import classify, personal

STAFF_NAME = personal("shows which member of staff did it", "staff accounts")
CONTENT = (
    "page_ptr heading heading_sr heading_sr_latn heading_sq summary summary_sr summary_sr_latn summary_sq "
    "body body_sr body_sr_latn body_sq as_described_on is_sample"
)
for page_type in ("HomePage", "AboutPage", "ContactPage"):
    classify(f"pages.{page_type}", none=CONTENT)
classify(
    "pages.ProgrammePage",
    none=CONTENT + " for_whom for_whom_sr for_whom_sr_latn for_whom_sq what_you_get what_you_get_sr "
    "what_you_get_sr_latn what_you_get_sq what_to_bring what_to_bring_sr what_to_bring_sr_latn what_to_bring_sq "
    "until_when until_when_sr until_when_sr_latn until_when_sq",
)
# An office's phone and address are the office's, not a person's.
classify(
    "pages.Office",
    none="id name name_sr name_sr_latn name_sq place address address_sr address_sr_latn address_sq hours hours_sr "
    "hours_sr_latn hours_sq languages_spoken languages_spoken_sr languages_spoken_sr_latn languages_spoken_sq phone "
    "email is_sample live has_unpublished_changes first_published_at last_published_at live_revision latest_revision "
    "go_live_at expire_at expired locked locked_at",
    fields={"locked_by": STAFF_NAME},
)
classify(
    "pages.CampaignSettings",
    none="id name name_sr name_sr_latn name_sq phone phone_hours phone_hours_sr phone_hours_sr_latn phone_hours_sq "
    "email",
)
classify("pages.StarterRecord", none="id key loaded_at")
PICTURE = personal("may show people, with their written consent", "media files")
classify(
    "pages.CampaignImage",
    none="id title width height created_at focal_point_x focal_point_y focal_point_width focal_point_height file_size "
    "file_hash collection description alt alt_sr alt_sr_latn alt_sq consent",
    fields={"file": PICTURE, "credit": PICTURE, "uploaded_by_user": STAFF_NAME},
)
classify("pages.CampaignRendition", none="id filter_spec width height focal_point_key image", fields={"file": PICTURE})
classify(
    "pages.CampaignDocument",
    none="id title created_at collection file_size file_hash",
    fields={"file": PICTURE, "uploaded_by_user": STAFF_NAME},
)
