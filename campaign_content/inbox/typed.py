"""Text as readers type it into the forms of the site."""

from campaign_content.languages.typed import TypedText


class TypedLine(TypedText):
    """One line of plain text: line ends and runs of spaces become one space."""

    def to_python(self, value: str | None) -> str:
        return " ".join(super().to_python(value).split())
