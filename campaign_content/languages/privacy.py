from campaign_content.privacy import classify, personal

STAFF_NAME = personal("shows which member of staff did it", "staff accounts")
classify(
    "languages.Place",
    none="id name name_sr name_sr_latn name_sq names_in_both other_names folded_names order_sr order_sr_latn order_sq",
)
# The search index holds published text only.
classify("languages.IndexedText", none="id page language passages")
classify("languages.Term", none="id kind text written")
classify("languages.Posting", none="id term text language weight")
classify("languages.Deletion", none="id form term")
classify("languages.GlossaryEntry", none="id form cyrillic reach note changed_at")
classify(
    "languages.Rederivation",
    none="id state requested_at started_at heard_at finished_at total done changed problems",
    fields={"requested_by": STAFF_NAME},
)
classify(
    "languages.Translation",
    none="id content_type object_id source_fingerprint shown_fingerprint differs_since reviewed_at",
    fields={"reviewed_by": STAFF_NAME},
)
classify(
    "languages.Unit",
    none="id translation path position source source_hash text text_source text_hash stage written_at note",
    fields={"written_by": STAFF_NAME},
)
classify(
    "languages.ReviewedText",
    none="id unit source source_hash text reviewed_at reason",
    fields={"written_by": STAFF_NAME, "reviewed_by": STAFF_NAME},
)
