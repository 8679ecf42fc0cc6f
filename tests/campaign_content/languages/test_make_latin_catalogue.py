"""The Latin catalogue of the interface is made from the Cyrillic one."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

CYRILLIC = r"""# Преводиоци: Његош
#, fuzzy
msgid ""
msgstr ""
"Language: sr\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 ? 1 : 2);\n"

#: pages/models.py:3
#, python-format
msgctxt "Именица"
msgid "Add %(name)s or {count} places"
msgid_plural "ЊИВА"
msgstr[0] "Додај %(name)sог или {име} њиву\nЊИВА"
msgstr[1] ""
"<b class=\"њ\">Љубав</b> "
"и %sЏЕП 100%%"

#~ msgid "Старо"
#~ msgstr "Старо"
"""
LATIN = r"""# Преводиоци: Његош
#, fuzzy
msgid ""
msgstr ""
"Language: sr_Latn\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 ? 1 : 2);\n"

#: pages/models.py:3
#, python-format
msgctxt "Именица"
msgid "Add %(name)s or {count} places"
msgid_plural "ЊИВА"
msgstr[0] "Dodaj %(name)sog ili {име} njivu\nNJIVA"
msgstr[1] ""
"<b class=\"њ\">Ljubav</b> "
"i %sDŽEP 100%%"

#~ msgid "Старо"
#~ msgstr "Staro"
"""


def test_every_cyrillic_catalogue_gets_a_latin_one(tmp_path: Path, settings: Settings) -> None:
    settings.LOCALE_PATHS = [tmp_path / "ours", tmp_path / "wagtail"]
    for place, name in (("ours", "django.po"), ("wagtail", "djangojs.po")):
        folder = tmp_path / place / "sr" / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / name).write_text(CYRILLIC, encoding="utf-8")
    call_command("make_latin_catalogue", verbosity=0)
    for place, name in (("ours", "django.po"), ("wagtail", "djangojs.po")):
        assert (tmp_path / place / "sr_Latn" / "LC_MESSAGES" / name).read_text(encoding="utf-8") == LATIN


def test_nothing_to_make_is_an_error(tmp_path: Path, settings: Settings) -> None:
    settings.LOCALE_PATHS = [tmp_path]
    with pytest.raises(CommandError, match="No Cyrillic catalogue"):
        call_command("make_latin_catalogue")
