"""The description by which a browser can offer the portal's search in its own address bar."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from generator.model.output import OutputFile

PATH = "opensearch.xml"
_LONGEST_NAME = 16
"""Letters that OpenSearch 1.1 allows in a short name."""


def opensearch_files(name: str, site_url: str) -> Iterator[OutputFile]:
    """The description; none where the site's own address is not known, since it must stand in it whole."""
    if not site_url:
        return
    root = escape(site_url.rstrip("/"))
    short = name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME].rsplit(" ", 1)[0]
    yield OutputFile(
        PATH,
        f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{escape(short)}</ShortName>
<Description>Søg i {escape(name)}</Description>
<Language>da</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="{root}/soeg/?q={{searchTerms}}"/>
</OpenSearchDescription>
""".encode(),
    )
