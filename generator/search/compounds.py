"""Danish compounds → the words in them, split over the corpus's own words."""

from collections.abc import Iterator, Mapping

from generator.danish.stemmer import stem

_SHORTEST_PART = 3
_SHORTEST_REST = 5
"""What follows a known word may be a word that never stands alone, if it is as long as this …"""
_SHORTEST_RIME = 3
"""… or as this, where it follows a linking s: sundhed-s-råd."""
_SHORTEST_COMPOUND = 7
_LINKS = ("", "s", "e")
"""What may stand between two parts: sundhed-s-klynge, barn-e-vogn."""
_RARE = 0.5
"""What a split with a linking e is worth beside one without."""
_ENDINGS = """
else elsen elser elserne hed heden heder hederne ning ningen ninger ningerne ende erne ene ens ers eret
ering eringen eringer erende erede skab skabet skaber dom dommen isk iske lig lige ligt løs løse løst agtig
agtige mæssig mæssige mæssigt tion tionen tioner tionerne ation ationen inden heds inge ingen inger isten
ister eren erer erens tet ten ter ters lse ing ede ige iner ets sten ster stens sts res rens ner nes sel
"""
_NO_HEADS = frozenset(_ENDINGS.split())
"""Endings that are words too, or look like one in a damaged text."""
_PARTICLES = "gen ind ud op ned an af til med om over under for mod sam bi fra på efter ikke u be er mis"
_PREFIXES = frozenset(_PARTICLES.split())
"""Parts that bind to a verb: what follows them is a part, they are none."""
_INFLECTIONS = ("e", "en", "er", "et", "ene", "erne", "s", "ens", "ers", "ets", "")
"""How the head of a compound may end where texts have the word alone with another ending."""
_USUAL = 2
"""A part must stand as a word in at least so many documents, unless it is long."""
_LONG = 6


class Splitter:
    """Splits compounds; knows how many documents hold each form."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = frequencies
        self._known: dict[str, tuple[str, ...]] = {}
        self._stems = {stem(form) for form, seen in frequencies.items() if self._enough(form, seen)}

    def parts(self, form: str) -> tuple[str, ...]:
        """The words a compound is made of, the parts of parts among them; empty for a simple word.

        >>> Splitter({"plejehjem": 9, "læge": 9, "pleje": 9, "hjem": 9}).parts("plejehjemslæge")
        ('plejehjem', 'pleje', 'hjem', 'læge')
        >>> Splitter({"behandling": 9}).parts("behandlingsansvar")
        ('behandling', 'ansvar')
        >>> Splitter({"området": 9}).parts("misbrugsområdet")
        ('misbrug', 'området')
        """
        known = self._known.get(form)
        if known is None:
            self._known[form] = ()
            known = self._known[form] = tuple(dict.fromkeys(self._split(form)))
        return known

    def _split(self, form: str) -> Iterator[str]:
        if len(form) < _SHORTEST_COMPOUND or not form.isalpha():
            return
        best = max(self._pairs(form), key=lambda pair: pair[0], default=None)
        for part in best[1:] if best else self._half_known(form):
            if part not in _PREFIXES:
                yield part
                yield from self.parts(part)

    def _pairs(self, form: str) -> Iterator[tuple[float, str, str]]:
        """Every way to make the form of two words, with its worth."""
        for place in range(_SHORTEST_PART - 1, len(form) - _SHORTEST_PART + 1):
            head = form[place:]
            if head in _NO_HEADS or not self._is_word(head):
                continue
            for link in _LINKS:
                modifier = form[: place - len(link)] if form[:place].endswith(link) else ""
                if self._is_word(modifier) or modifier in _PREFIXES:
                    yield self._worth(modifier) * self._worth(head) * (_RARE if link == "e" else 1), modifier, head

    def _half_known(self, form: str) -> tuple[str, ...]:
        """A known word that the form begins or ends with, the longer one, and the rest, which no text has alone."""
        ends = ((form[place:], form[:place]) for place in range(_SHORTEST_REST - 1, len(form) - _SHORTEST_REST + 1))
        begins = ((form[:place], form[place:]) for place in range(len(form) - _SHORTEST_RIME, _SHORTEST_PART, -1))
        head, before = next((pair for pair in ends if self._is_head(pair[0])), ("", ""))
        modifier, behind = next((pair for pair in begins if self._is_word(pair[0])), ("", ""))
        if len(head) > len(modifier):
            before = before[:-1] if before[-1] == "s" and before[-2] != "s" else before
            return (before, head)
        if not modifier:
            return ()
        linked = behind[0] == "s" and modifier[-1] != "s"
        behind = behind[1:] if linked else behind
        enough = len(behind) >= (_SHORTEST_RIME if linked else _SHORTEST_REST) and behind not in _NO_HEADS
        return (modifier, behind) if enough else ()

    def _is_head(self, part: str) -> bool:
        return part not in _NO_HEADS and (self._is_word(part) or self._is_inflected(part))

    def _is_word(self, part: str) -> bool:
        return self._enough(part, self._frequencies.get(part, 0))

    @staticmethod
    def _enough(part: str, seen: int) -> bool:
        return len(part) >= _SHORTEST_PART and (seen >= _USUAL or (seen > 0 and len(part) >= _LONG))

    def _is_inflected(self, part: str) -> bool:
        """Whether a long part is another form of a word that texts have."""
        return any(
            part.endswith(ending) and len(part) - len(ending) >= _LONG and part.removesuffix(ending) in self._stems
            for ending in _INFLECTIONS
        )

    def _worth(self, part: str) -> float:
        """Long parts that are often seen make the likelier split."""
        return float(len(part) ** 2 * (1 + self._frequencies.get(part, 0)) ** 0.3)
