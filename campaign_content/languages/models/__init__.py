"""What the languages floor stores: places, the glossary, translations."""

from .glossary import GlossaryEntry, Rederivation
from .place import Place
from .translation import ReviewedText, Translation, Unit

__all__ = ["GlossaryEntry", "Place", "Rederivation", "ReviewedText", "Translation", "Unit"]
