"""The project's own pages with another index under them, on a server that packs and counts what it sends."""

import functools
import gzip
import http.server
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.register import Term
from generator.plugin import build_site
from generator.search.build import FOLDER, index_files
from generator.search.document import SearchDocument

ROOT = Path(__file__).resolve().parent.parent
_PACKED = ("text/", "application/json", "application/javascript", "image/svg")


def make_site(
    folder: Path, documents: Iterable[SearchDocument], terms: Sequence[Term], names: Mapping[str, Mapping[str, str]]
) -> Path:
    """A site whose search page is the real one and whose index is of these documents."""
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "site_config.yml", folder)
    build_site(folder / "site_config.yml", folder / "site")
    shutil.rmtree(folder / "site" / FOLDER)
    for file in index_files(documents, terms, names):
        path = folder / "site" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return folder / "site"


@dataclass
class Traffic:
    """What the server has sent since it was last asked."""

    sent: list[tuple[str, int]] = field(default_factory=list)
    """Path and bytes of the body, as sent."""

    def take(self) -> list[tuple[str, int]]:
        """The list, which begins anew."""
        taken, self.sent = self.sent, []
        return taken


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # head and body in one packet: two would wait forty milliseconds for each other
    traffic: Traffic
    """Set by :func:`served`."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self._answer(404, "text/plain", b"")
            return
        kind = self.guess_type(str(path))
        data = path.read_bytes()
        packed = kind.startswith(_PACKED)
        self._answer(200, kind, gzip.compress(data, 9) if packed else data, packed=packed)

    def _answer(self, status: int, kind: str, data: bytes, *, packed: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)
        self.traffic.sent.append((self.path, len(data)))

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Callable[[], list[tuple[str, int]]]]]:
    """The folder on localhost: its address, and what was sent since last asked."""
    traffic = Traffic()
    handler = type("Handler", (_Handler,), {"traffic": traffic})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/", traffic.take
    finally:
        server.shutdown()
