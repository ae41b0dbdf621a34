"""Word files made by hand, so that a test says what XML stands in them."""

import zipfile
from io import BytesIO

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_file(body: str, *, prolog: str = "", **parts: str) -> bytes:
    """A file with a body and other parts (styles, numbering, footnotes, header, footer, comments) as inner XML."""
    roots = {"header": "hdr", "footer": "ftr"}
    related = "".join(
        f'<Relationship Id="r{at}" Type="{_KIND}/{kind}" Target="{kind}.xml"/>' for at, kind in enumerate(parts)
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_KIND}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        "word/document.xml": f"{prolog}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        **{
            f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {NAMESPACES}>{inner}</w:{roots.get(kind, kind)}>"
            for kind, inner in parts.items()
        },
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return packed.getvalue()


def with_file_inside(path: str, content: bytes, *, before: str, after: str) -> bytes:
    """A file that takes in another one between two stretches of body."""
    relation = f'r:id="inside" xmlns:r="{_KIND}"'
    whole = word_file(f"{before}<w:altChunk {relation}/>{after}")
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(whole)) as archive, zipfile.ZipFile(packed, "w") as extended:
        for part in archive.namelist():
            xml = archive.read(part)
            if part == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="inside" Type="{_KIND}/aFChunk" Target="/word/{path}"/></Relationships>'
                xml = xml.replace(b"</Relationships>", link.encode())
            extended.writestr(part, xml)
        extended.writestr(f"word/{path}", content)
    return packed.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: tuple[str, ...]) -> str:
    """A table whose cells are given as inner XML."""
    inner = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{inner}</w:tbl>"
