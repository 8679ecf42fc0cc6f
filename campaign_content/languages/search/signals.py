"""How others say that the index must follow."""

from django.dispatch import Signal

# What readers are shown of a page has changed without its being published: its Albanian was approved, an office it
# names moved. Sent with `page`.
text_changed = Signal()
