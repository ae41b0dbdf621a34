"""The documents under an item, read from its "Bilag" sections."""

import re
from collections.abc import Iterator

from generator.linking.addresses import from_root
from generator.linking.inline import list_items, words_of
from generator.linking.portal import Attachment
from generator.model.meeting import AgendaItem, SectionKind
from generator.reading.annexes import CLOSED_ATTACHMENT

_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)")
_SAFE = re.compile(r"https?://", re.IGNORECASE)


def attachments_of(item: AgendaItem, src_uri: str) -> Iterator[Attachment]:
    """Each annex once, in the order they stand; a list item with two links is two annexes."""
    seen = set()
    for section in item.texts(SectionKind.ATTACHMENTS):
        items = list_items(section.text) or [(line, 0) for line in section.text.split("\n") if line.strip()]
        for text, _ in items:
            links = _LINK.findall(text)
            title = words_of(text).strip(" .")
            if title == CLOSED_ATTACHMENT:
                yield Attachment(CLOSED_ATTACHMENT, closed=True)
                continue
            found = [Attachment(words_of(words) or title, from_root(url, src_uri)) for words, url in links]
            if len(links) == 1:  # words beside the link ("dok. 123") belong to the title
                found = [Attachment(title, found[0].url)]
            for attachment in found or [Attachment(title)]:
                outside = ":" in attachment.url.split("/")[0] and not _SAFE.match(attachment.url)
                safe = Attachment(attachment.title) if outside else attachment
                if safe.title and safe not in seen:
                    seen.add(safe)
                    yield safe
