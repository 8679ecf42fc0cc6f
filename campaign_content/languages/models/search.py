"""The search index: which terms stand in which text, how telling they are there, and how words may be mistyped."""

from django.db import models


class Passage(models.TextChoices):
    """A part of a page's text; where a word stands says how much the page is about it."""

    TITLE = "title"
    SUMMARY = "summary"
    FACT = "fact"
    BODY = "body"


class IndexedText(models.Model):
    """What readers are shown of one page in one language: "sr", for both scripts, or "sq".

    `passages` is a list of [part, text], kept so that a place that gets a new name can be looked for.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)
    passages = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "language"], name="one_indexed_text_a_language")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}"


class Term(models.Model):
    """What can be looked up: a folded word, the stem of words in one language, or the id of a place."""

    class Kind(models.TextChoices):
        WORD = "word"
        SERBIAN_STEM = "sr"
        ALBANIAN_STEM = "sq"
        PLACE = "place"

    kind = models.CharField(max_length=5, choices=Kind.choices)
    text = models.CharField(max_length=40)
    # The word as it was last seen written, for showing it to readers; in Serbian in Latin.
    written = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["text", "kind"], name="one_search_term_a_kind")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.text}"


class Posting(models.Model):
    """That a term stands in a text. The best texts of a term in a language are found without reading the others."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="postings", db_index=False)
    text = models.ForeignKey(IndexedText, on_delete=models.CASCADE, related_name="postings")
    language = models.CharField(max_length=2)  # the text's, so that one index serves a look-up
    weight = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["term", "text"], name="one_posting_a_term_and_text")]
        indexes = [models.Index(fields=["term", "language", "-weight", "text"], name="postings_by_weight")]

    def __str__(self) -> str:
        return f"{self.term_id} in {self.text_id}: {self.weight}"


class Deletion(models.Model):
    """A word with some letters left out, through which mistyped forms of it are found (search/spelling.py)."""

    form = models.CharField(max_length=7)
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="deletions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "term"], name="one_deletion_a_form_and_term")]

    def __str__(self) -> str:
        return f"{self.form} ({self.term_id})"
