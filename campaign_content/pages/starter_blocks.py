"""Turns the blocks of a starter file, both languages side by side, into the stored body of one language."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

# Both languages of a block carry the same id, so that a translation can find its source.
_NAMESPACE = UUID("7d9d1d6c-7f0c-4f0e-9c0b-6f2f3a1c5e10")
_PAGE_LINK = re.compile(r'<a href="page:([a-z0-9-]+)">(.*?)</a>')

Text = Mapping[str, str]


class BodyWriter:
    """Writes the body of one starter page. `page_id` and `office_id` find what the texts point to by slug and key."""

    def __init__(self, page_id: Callable[[str], int | None], office_id: Callable[[str], int | None]) -> None:
        self.page_id = page_id
        self.office_id = office_id

    def body(self, key: str, blocks: Sequence[Mapping[str, Any]], language: str) -> list[dict[str, Any]]:
        """The stored blocks of the page `key` in the column `language` ("sr_latn", "sq")."""
        return [
            {
                "type": block["block"],
                "id": self._id(key, number),
                "value": self._value(block, f"{key}/{number}", language),
            }
            for number, block in enumerate(blocks)
        ]

    def _id(self, *path: object) -> str:
        return str(uuid5(_NAMESPACE, "/".join(map(str, path))))

    def _rich(self, text: Text, language: str) -> str:
        linked = _PAGE_LINK.sub(self._link, text[language])
        return linked if linked.startswith("<p>") else f"<p>{linked}</p>"

    def _link(self, link: re.Match[str]) -> str:
        """A link by the page's id; only its words where people have removed or renamed the page."""
        page = self.page_id(link[1])
        return f'<a linktype="page" id="{page}">{link[2]}</a>' if page else link[2]

    def _value(self, block: Mapping[str, Any], path: str, language: str) -> Any:
        kind = block["block"]
        if kind == "heading":
            return block["text"][language]
        if kind == "paragraph":
            return self._rich(block["text"], language)
        if kind in ("list", "steps", "checklist"):
            return [
                {"type": "item", "id": self._id(path, number), "value": self._rich(item, language)}
                for number, item in enumerate(block["items"])
            ]
        if kind == "callout":
            return {
                "kind": block["kind"],
                "title": block["title"][language],
                "text": self._rich(block["text"], language),
            }
        if kind == "table":
            return {
                "caption": block["caption"][language],
                "columns": [{"type": "text", "heading": heading[language]} for heading in block["columns"]],
                "rows": [{"values": [self._rich(cell, language) for cell in row]} for row in block["rows"]],
            }
        if kind == "contact":
            return {"office": self.office_id(block["office"]) if "office" in block else None}
        raise ValueError(f"{path}: no starter block is called '{kind}'")
