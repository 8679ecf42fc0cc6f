"""What the languages floor stores: places, the glossary, translations, the search index."""

from .glossary import GlossaryEntry, Rederivation
from .place import Place
from .search import Deletion, IndexedText, Passage, Posting, Term
from .translation import ReviewedText, Translation, Unit

__all__ = [
    "Deletion",
    "GlossaryEntry",
    "IndexedText",
    "Passage",
    "Place",
    "Posting",
    "Rederivation",
    "ReviewedText",
    "Term",
    "Translation",
    "Unit",
]
