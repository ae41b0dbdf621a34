"""A browser's own address bar can search the portal."""

from xml.etree import ElementTree as ET

from generator.search.opensearch import opensearch_files


def test_description_names_the_search_page() -> None:
    """The address is whole, the short name short, and special letters are escaped."""
    (file,) = opensearch_files("Referater & møder fra sundhedsklyngerne", "https://portal.example/")
    root = ET.fromstring(file.data)  # noqa: S314 — our own text
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.find(f"{space}Url").attrib["template"] == "https://portal.example/soeg/?q={searchTerms}"
    assert len(root.find(f"{space}ShortName").text) <= 16


def test_without_an_address_there_is_none() -> None:
    """A portal that does not know its own address has no description."""
    assert list(opensearch_files("Referater", "")) == []
