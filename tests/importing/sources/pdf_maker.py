"""PDF files made by hand, so that a test says where each word stands."""

import math
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEIGHT = 842


@dataclass(frozen=True)
class Text:
    """Words on a page; places in points from the upper left corner."""

    x: float
    y: float
    words: str
    size: float = 11
    bold: bool = False
    upright: bool = True
    degrees: float = 0
    """Turned against the clock, for what is upright."""


@dataclass(frozen=True)
class Ruling:
    """A line across the page, or upright where it is higher than wide; its lower end is at y."""

    x: float
    y: float
    width: float
    height: float = 0.7


def pdf(pages: Sequence[Iterable[Text | Ruling]], *, encrypted: bool = False) -> bytes:
    """A file with the standard fonts Helvetica and Helvetica-Bold."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * page} 0 R" for page in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
    ]
    for page, content in enumerate(pages):
        stream = zlib.compress("\n".join(_drawn(thing) for thing in content).encode("cp1252"))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Contents {6 + 2 * page} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode(),
        )
        objects.append(
            f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode() + stream + b"\nendstream",
        )
    if encrypted:  # keys that no password opens
        key = "A" * 64
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{key}> /U <{key}> >>".encode())
    return _file(objects, encrypted=encrypted)


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _drawn(thing: Text | Ruling) -> str:
    if isinstance(thing, Ruling):
        return f"{thing.x} {HEIGHT - thing.y} {thing.width} {thing.height} re f"
    words = thing.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    angle = math.radians(thing.degrees if thing.upright else 90)
    turned = f"{math.cos(angle):.4f} {math.sin(angle):.4f} {-math.sin(angle):.4f} {math.cos(angle):.4f}"
    font = "F2" if thing.bold else "F1"
    return f"BT /{font} {thing.size} Tf {turned} {thing.x} {HEIGHT - thing.y} Tm ({words}) Tj ET"


def _file(objects: Sequence[bytes], *, encrypted: bool) -> bytes:
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    secret = f"/Encrypt {len(objects)} 0 R /ID [<{'1' * 32}> <{'1' * 32}>] " if encrypted else ""
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {secret}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
