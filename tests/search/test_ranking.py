"""lunr.py is the judge: plain queries over shards rank as they do over one full index."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from lunr.builder import Builder
from lunr.query import QueryPresence

from generator.danish.stemmer import stem
from generator.search.analysis import text_forms
from generator.search.document import SearchDocument
from generator.search.postings import FIELDS, class_length, fields_of, length_class

BOOSTS = {"title": 3, "decision": 1.6, "text": 1, "names": 2.5, "place": 0.4}
FORMAL = 0.45
Scripts = Callable[..., Any]


def _term(form: str) -> str:
    return form if any(letter.isdigit() for letter in form) else stem(form)


def _lunr(documents: list[SearchDocument]) -> Any:  # noqa: ANN401 — lunr.py has no types
    """A full index of lunr.py over the same terms, fields, boosts and rounded lengths."""
    builder = Builder()
    builder.ref("url")
    for name in FIELDS:
        builder.field(name, boost=BOOSTS[name])
    builder.pipeline.reset()
    for document in documents:
        terms = {
            name: [_term(form) for form in text_forms(text)]
            for name, text in zip(FIELDS, fields_of(document), strict=True)
        }
        builder.add({"url": document.url, **terms}, {"boost": FORMAL if document.formal else 1})
        for name in FIELDS:
            length = class_length(length_class(len(terms["text"]))) if name == "text" else 1
            builder.field_lengths[f"{name}/{document.url}"] = length
    return builder.build()


def _queries(documents: list[SearchDocument]) -> list[list[str]]:
    """Every word of the portal that is not in most documents, some of them in pairs and threes."""
    seen = Counter(form for document in documents for form in {*text_forms(" ".join(fields_of(document)))})
    words = [form for form, count in sorted(seen.items()) if count < len(documents) / 2 and form.isalpha()][::9]
    return [[word] for word in words] + [words[place : place + 2 + place % 2] for place in range(0, len(words) - 3, 3)]


@pytest.mark.browser
def test_ranking_is_that_of_lunr(scripts: Scripts, own_documents: list[SearchDocument]) -> None:
    """The same scores, and the same documents wherever scores differ, among the first ten of every plain query."""
    index = _lunr(own_documents)
    queries = _queries(own_documents)
    theirs = scripts(
        """const { search } = await load("engine");
        const index = await open();
        const answers = [];
        for (const text of argument) {
            const { hits } = await search(index, { text, plain: true, count: false });
            answers.push(hits.map(({ url, score }) => [url, score]));
        }
        return answers;""",
        [" ".join(query) for query in queries],
    )
    assert len(queries) > 100
    for query, ours in zip(queries, theirs, strict=True):
        request = index.create_query()
        for term in dict.fromkeys(map(_term, query)):
            request.term(term, use_pipeline=False, presence=QueryPresence.OPTIONAL)
        expected = {hit["ref"]: hit["score"] * len(set(map(_term, query))) ** 0.5 for hit in index.query(request)}
        best = sorted(expected.values(), reverse=True)[:10]
        assert [score for _, score in ours] == pytest.approx(best, abs=0.02), query
        assert [score for _, score in ours] == pytest.approx([expected[url] for url, _ in ours], abs=0.02), query
