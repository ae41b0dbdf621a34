"""The horizontal lines that a PDF page's tables are drawn with."""

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_MAX_OBJECTS = 50_000  # a drawing has more; minutes have some hundreds
_LEAST_WIDTH = 20.0  # points: what is shorter is part of a letter or of a bullet
_THIN = 3.0  # points: a rectangle as low as this is one line, a higher one a frame with two
_SAME = 2.0  # points: lines so near each other are one


def horizontal_rulings(page: pdfium.PdfPage) -> tuple[float, ...]:
    """Where horizontal lines stand, in points from the page's upper edge, from top to bottom."""
    _, _, _, page_top = page.get_bbox()
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    found: set[float] = set()
    for index in range(min(pdfium_c.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)):
        page_object = pdfium_c.FPDFPage_GetObject(page.raw, index)
        if pdfium_c.FPDFPageObj_GetType(page_object) != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium_c.FPDFPageObj_GetBounds(page_object, left, bottom, right, top):
            continue
        if right.value - left.value < _LEAST_WIDTH:
            continue
        if top.value - bottom.value <= _THIN:
            found.add(page_top - (top.value + bottom.value) / 2)
        else:
            found.update((page_top - top.value, page_top - bottom.value))
    return _apart(sorted(found))


def _apart(places: list[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] > _SAME:
            kept.append(place)
    return tuple(kept)
