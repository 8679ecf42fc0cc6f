"""How others say that the index must follow."""

from django.dispatch import Signal

# What readers are shown of an object may have changed without its being published: its Albanian was approved, the
# glossary changed its Cyrillic. Sent with `instance`.
text_changed = Signal()
