from campaign_content.privacy import classify, personal

OFFICE_ACT = personal("shows who answers for a legal wording", "staff accounts")
classify(
    "verification.ApprovedText",
    none="id kind text text_sr text_sr_latn text_sq serbian_source serbian_approved_on albanian_source "
    "albanian_approved_on live has_unpublished_changes first_published_at last_published_at live_revision "
    "latest_revision go_live_at expire_at expired locked locked_at",
    fields={"serbian_approver": OFFICE_ACT, "albanian_approver": OFFICE_ACT, "locked_by": OFFICE_ACT},
)
