"""Words that follow numbers, as the site says them."""

import pytest
from django.utils import translation
from django.utils.translation import ngettext

_ONE, _FEW, _MANY = "slobodno mesto", "slobodna mesta", "slobodnih mesta"
_SERBIAN = {1: _ONE, 2: _FEW, 5: _MANY, 11: _MANY, 12: _MANY, 21: _ONE, 22: _FEW, 25: _MANY, 101: _ONE, 111: _MANY}
_CYRILLIC = {_ONE: "слободно место", _FEW: "слободна места", _MANY: "слободних места"}
_COUNTS = {
    "sr": {count: f"Има још {count} {_CYRILLIC[words]}" for count, words in _SERBIAN.items()},
    "sr-latn": {count: f"Ima još {count} {words}" for count, words in _SERBIAN.items()},
    "sq": {count: f"Ka edhe {count} {'vend të lirë' if count == 1 else 'vende të lira'}" for count in _SERBIAN},
}


@pytest.mark.parametrize(("code", "count"), [(code, count) for code in _COUNTS for count in _SERBIAN])
def test_places_left_are_counted_as_the_language_counts(code: str, count: int) -> None:
    with translation.override(code):
        words = ngettext("%(left)d place left", "%(left)d places left", count) % {"left": count}
    assert words == _COUNTS[code][count]
