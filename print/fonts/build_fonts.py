"""Makes the leaflets' fonts from Noto Sans: Serbian letter forms, only the scripts the campaign prints, a new name.

Usage: python build_fonts.py FOLDER, where FOLDER holds the unpacked npm package @expo-google-fonts/noto-sans 0.4.2.
Needs fontTools. The same input gives the same bytes; SHA256SUMS says which.

ReportLab applies no OpenType features, so the Serbian forms ("locl" of the language SRB) go into the character map, and
ligatures, kerning and hints, which it cannot use, are dropped. Noto Sans has no reserved font name (OFL 1.1), yet what
was changed goes by a name of its own.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "NotoSansSR"
FACES = {
    "Regular": "400Regular/NotoSans_400Regular.ttf",
    "Bold": "700Bold/NotoSans_700Bold.ttf",
    "Italic": "400Regular_Italic/NotoSans_400Regular_Italic.ttf",
}
CHARACTERS = (
    range(0x20, 0x7F),  # Basic Latin
    range(0xA0, 0x250),  # Latin-1, Latin Extended A and B
    range(0x400, 0x530),  # Cyrillic
    range(0x2010, 0x2028),  # dashes, quotation marks, bullet, ellipsis
    range(0x2030, 0x203B),  # per mille, primes, guillemets
    (0x2009, 0x202F, 0x2044, 0x20AC, 0x2116, 0x2122, 0x2212),  # thin spaces, fraction, €, №, ™, minus
)
# Letters with a breve and the Macedonian gje have forms of their own that Serbian text does not want.
NOT_SERBIAN = {"uni0306", "uni0453"}


def serbian_forms(font: TTFont) -> dict[str, str]:
    """The glyphs that Serbian replaces, by the font's own table."""
    table = font["GSUB"].table
    cyrillic = next(record.Script for record in table.ScriptList.ScriptRecord if record.ScriptTag == "cyrl")
    serbian = next(record.LangSys for record in cyrillic.LangSysRecord if record.LangSysTag == "SRB ")
    forms: dict[str, str] = {}
    for index in serbian.FeatureIndex:
        record = table.FeatureList.FeatureRecord[index]
        for lookup in record.Feature.LookupListIndex if record.FeatureTag == "locl" else ():
            for part in table.LookupList.Lookup[lookup].SubTable:
                forms.update(getattr(part, "ExtSubTable", part).mapping)
    return {glyph: form for glyph, form in forms.items() if glyph not in NOT_SERBIAN}


def rename(font: TTFont, face: str) -> None:
    """Give the face its new family name; copyright and licence stay."""
    names = {1: FAMILY, 2: face, 3: f"{FAMILY}-{face}", 4: f"{FAMILY} {face}", 6: f"{FAMILY}-{face}"}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in (16, 17, 21, 22, 25):
            font["name"].names.remove(record)


def build(source: Path, face: str, target: Path) -> None:
    """Write one face: bake the Serbian forms in, keep the wanted characters, rename."""
    font = TTFont(source, recalcTimestamp=False)
    forms = serbian_forms(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: forms.get(glyph, glyph) for code, glyph in table.cmap.items()}
    options = subset.Options(
        hinting=False, layout_features=[], glyph_names=False, notdef_outline=True, name_IDs=["*"], legacy_kern=False
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for codes in CHARACTERS for code in codes])
    subsetter.subset(font)
    rename(font, face)
    font.save(target)


def main(source: Path) -> None:
    """Build all faces beside this file, with their licence and their sums."""
    here = Path(__file__).parent
    targets = [here / f"{FAMILY}-{face}.ttf" for face in FACES]
    for target, (face, path) in zip(targets, FACES.items(), strict=True):
        build(source / path, face, target)
    shutil.copyfile(source / "LICENSE_FONT", here / "OFL.txt")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in targets]
    (here / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
