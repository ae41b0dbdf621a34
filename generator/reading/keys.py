"""The format's one definition: keys, field lines, sections. The reader and the documentation both stand on it."""

# ruff: noqa: E501 — a table reads best with one row a line

from dataclasses import dataclass
from enum import StrEnum

from generator.danish.slug import slugify
from generator.model.meeting import Presence, SectionKind, Status


class Kind(StrEnum):
    """What a key's value is; the value is how the documentation calls it."""

    TEXT = "tekst"
    DATE = "dato"
    SPAN = "klokkeslæt eller tidsrum"
    NUMBER = "helt tal"
    YES_NO = "ja eller nej"
    WORDS = "liste af tekster"
    CHOICE = "en af"
    ENTRIES = "liste af oplysninger"


@dataclass(frozen=True)
class Key:
    """One key of front matter. Texts are Danish."""

    name: str
    kind: Kind
    meaning: str
    example: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    keys: "tuple[Key, ...]" = ()
    """The keys of each entry, where the value is a list of entries."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """How it may be typed, folded: without Danish letters, letter case or kinds of gap."""
        return tuple(slugify(name) for name in (self.name, *self.synonyms))


PERSON_KEYS = (
    Key("navn", Kind.TEXT, "Personens fulde navn.", "Carl Eg", required=True),
    Key("rolle", Kind.TEXT, "Stilling eller hverv.", "Praktiserende læge"),
    Key("organisation", Kind.TEXT, "Hvem personen kommer fra.", "PLO-Sjælland"),
    Key("fremmøde", Kind.CHOICE, "Udelades det, deltog personen.", "afbud", choices=tuple(Presence)),
    Key("stedfortræder for", Kind.TEXT, "Navnet på den, hvis plads personen tog.", "Erik Gram"),
    Key("funktion", Kind.TEXT, "Hvad personen var på dette møde.", "observatør"),
    Key("bemærkning", Kind.TEXT, "Et ord mere om deltagelsen.", "deltog under punkt 3"),
)
MEETING_KEYS = (
    Key("klynge", Kind.WORDS, "Klyngens fil i content/klynger, uden .md; en liste ved fælles møder.", "nykoebing-falster", required=True, synonyms=("klynger", "udvalg", "sundhedsråd", "organ")),
    Key("niveau", Kind.TEXT, "Politisk, fagligt-strategisk, chefforum …", "fagligt-strategisk", required=True),
    Key("dato", Kind.DATE, "Mødets dato.", "8. september 2023", required=True, synonyms=("mødedato",)),
    Key("tid", Kind.SPAN, "Start og slut, eller kun start.", "12.00-14.00", synonyms=("tidspunkt", "mødetid")),
    Key("sted", Kind.TEXT, "Hvor mødet blev holdt.", "Rådhuset, lokale 2", synonyms=("mødested",)),
    Key("status", Kind.CHOICE, "Hvor langt referatet er. Udelades det, er det et udkast.", "godkendt", choices=tuple(Status)),
    Key("titel", Kind.TEXT, "Kun når mødet har et navn for sig.", "Ekstraordinært møde om akutplanen"),
    Key("mødeleder", Kind.TEXT, "Den, der ledede mødet.", "Anna Berg", synonyms=("formand",)),
    Key("referent", Kind.TEXT, "Den, der skrev referatet.", "Bo Dahl"),
    Key("deltagere", Kind.ENTRIES, "En linje pr. person: »Navn, rolle, organisation«, eller nøglerne nedenfor.", "Anna Berg, Direktør, Lolland Kommune", keys=PERSON_KEYS),
    Key("kilde", Kind.TEXT, "Hvor referatet kommer fra: en adresse eller ord.", "https://example.org/referat.pdf"),
    Key("gendannet", Kind.TEXT, "Hvad der er rettet i en tekst, som kommer fra en skanning.", "12 ord rettet efter skanning"),
)  # fmt: skip
GRANT_KEYS = (
    Key("år", Kind.NUMBER, "Årstal.", "2024", required=True),
    Key("beløb", Kind.NUMBER, "Hele kroner; punktum må skille tusinder.", "1.743.106", required=True),
    Key("klynge", Kind.TEXT, "Klyngen, der giver pengene.", "vest"),
)
LEVEL_KEYS = (
    Key("navn", Kind.TEXT, "Niveauets navn.", "politisk", required=True),
    Key("medlemmer", Kind.WORDS, "Faste medlemmers navne.", "Anna Berg"),
    Key("faste punkter", Kind.WORDS, "Titler, som enhver dagsorden har.", "Godkendelse af dagsorden"),
)
BODY_KEYS = (
    Key("navn", Kind.TEXT, "Klyngens fulde navn.", "Sundhedsklynge Vest", required=True),
    Key("kort navn", Kind.TEXT, "Det, man siger til daglig.", "Vest"),
    Key("type", Kind.TEXT, "Sundhedsklynge, sundhedsråd, udvalg …", "sundhedsklynge"),
    Key("region", Kind.TEXT, "Regionens navn.", "Region Nordjylland"),
    Key("hospital", Kind.TEXT, "Akuthospitalets navn.", "Aalborg Universitetshospital"),
    Key("kommuner", Kind.WORDS, "Kommunernes navne.", "Thisted Kommune"),
    Key("niveauer", Kind.ENTRIES, "De niveauer, klyngen mødes på.", "politisk", keys=LEVEL_KEYS),
    Key("fra", Kind.DATE, "Hvornår klyngen begyndte.", "2022-07-01"),
    Key("til", Kind.DATE, "Hvornår den ophørte.", "2026-12-31"),
    Key("afløser", Kind.WORDS, "Hvad den kom i stedet for.", "kommunalt-laegeligt-udvalg"),
    Key("afløses af", Kind.WORDS, "Hvad der kom i stedet.", "sundhedsraad-limfjorden", synonyms=("afløst af",)),
    Key("midler", Kind.ENTRIES, "Klyngens penge år for år.", "2024: 602.572", keys=GRANT_KEYS),
)
_DIFFERENT = Key("ikke", Kind.WORDS, "Navne, der ligner, men er noget andet.", "Lisbeth Larsen")
PROJECT_KEYS = (
    Key("navn", Kind.TEXT, "Projektets fulde navn.", "Individuelt planlagt job med støtte", required=True),
    Key("aliaser", Kind.WORDS, "Andre navne, som referater bruger.", "IPS", synonyms=("alias",)),
    Key("type", Kind.CHOICE, "Et emne er et projekt uden ejer.", "indsats", choices=("projekt", "indsats", "emne")),
    Key("klynger", Kind.WORDS, "Klyngerne, der arbejder med det.", "vest", synonyms=("klynge",)),
    Key("ejer", Kind.TEXT, "Hvem der har ansvaret.", "Thisted Kommune"),
    Key("status", Kind.TEXT, "Hvor langt det er.", "i gang"),
    Key("start", Kind.DATE, "Hvornår det begyndte; et årstal eller en måned er nok.", "2023-10-01"),
    Key("slut", Kind.DATE, "Hvornår det slutter.", "2024-12-31"),
    Key("bevillinger", Kind.ENTRIES, "Penge år for år.", "2024: 745.000", keys=GRANT_KEYS),
    _DIFFERENT,
)
ROLE_KEYS = (
    Key("rolle", Kind.TEXT, "Stilling eller hverv.", "Direktør", required=True),
    Key("organisation", Kind.TEXT, "Hvor.", "Rebild Kommune"),
    Key("fra", Kind.DATE, "Hvornår det begyndte.", "2022"),
    Key("til", Kind.DATE, "Hvornår det hørte op.", "2024"),
)
PARTICIPANT_KEYS = (
    Key("navn", Kind.TEXT, "Det fulde navn, som siden får.", "Lisbeth Kjær Lagoni", required=True),
    Key("aliaser", Kind.WORDS, "Andre måder, navnet er skrevet på.", "Lisbeth Lagoni", synonyms=("alias",)),
    Key("roller", Kind.ENTRIES, "Hverv over tid.", "Direktør", keys=ROLE_KEYS),
    Key("privat", Kind.YES_NO, "Ja: personen får ingen side.", "ja"),
    _DIFFERENT,
)
ORGANISATION_KEYS = (
    Key("navn", Kind.TEXT, "Organisationens navn.", "Thisted Kommune", required=True),
    Key("aliaser", Kind.WORDS, "Andre navne.", "Thisted", synonyms=("alias",)),
    Key("type", Kind.TEXT, "Region, kommune, hospital, almen praksis, patientinddragelsesudvalg.", "kommune"),
    Key("klynge", Kind.WORDS, "Klyngen eller klyngerne, den hører til.", "vest", synonyms=("klynger",)),
    _DIFFERENT,
)
FIELD_LINES = (
    Key("Sag", Kind.TEXT, "Sagsnummer.", "EMN-2023-03335", synonyms=("Sagsnr", "Sagsnummer", "Sags-id")),
    Key("Dokument", Kind.TEXT, "Dokumentets id i sagssystemet.", "10868292", synonyms=("Dok-id", "Dokumentid")),
    Key("Varighed", Kind.TEXT, "Hvor længe punktet var sat til.", "20 min"),
    Key("Tid", Kind.SPAN, "Hvornår punktet var sat til.", "12.20-12.40"),
    Key("Oplæg", Kind.WORDS, "Hvem der lagde op.", "Anna Berg, Bo Dahl"),
    Key("Projekter", Kind.WORDS, "Projekter, punktet handler om.", "IPS", synonyms=("Projekt",)),
    Key("Emner", Kind.WORDS, "Emner, punktet handler om.", "72-timers behandlingsansvar", synonyms=("Emne",)),
    Key("Udfald", Kind.CHOICE, "Hvad der blev af punktet, når teksten ikke siger det klart.", "udsat"),
    Key("Fortsætter", Kind.TEXT, "Punktet, det tager op igen (dato#nummer), eller nej.", "2023-04-13#3"),
    Key("Lukket", Kind.YES_NO, "Ja: kun nummeret bliver udgivet.", "ja"),
    Key("Anker", Kind.TEXT, "Punktets faste anker, når nummeret ikke kan bruges.", "budget"),
)  # fmt: skip
SECTION_SPELLINGS: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.SUMMARY: ("Sagsresumé", "Kort resumé", "Sammendrag"),
    SectionKind.CASE: ("Sagsfremstillinger", "Sagens fremstilling"),
    SectionKind.FINANCES: ("Økonomiske konsekvenser", "Økonomi og finansiering"),
    SectionKind.RECOMMENDATION: ("Indstillinger", "Indstillingen"),
    SectionKind.EARLIER_DECISIONS: ("Tidligere beslutning", "Tidligere behandling"),
    SectionKind.DECISION: ("Beslutninger", "Referat", "Konklusion"),
    SectionKind.PUBLIC_DECISION: (),
    SectionKind.ABSENT: ("Afbud", "Fraværende medlemmer"),
    SectionKind.FOLLOW_UP: ("Opfølgninger", "Aftaler", "Handlinger"),
    SectionKind.ATTACHMENTS: ("Bilagsliste", "Bilagsfortegnelse", "Vedlagte bilag"),
}
"""Beside the heading itself; letter case, accents and a closing colon are forgiven."""
