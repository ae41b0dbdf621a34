"""Settings that commands read from ``site_config.yml`` without starting MkDocs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml

from generator.reading.corpus import ReadingSettings
from generator.reading.privacy import Allowed
from generator.reading.values import parse_yes_no

CONFIG = click.option(
    "--config",
    "config_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="site_config.yml",
    show_default=True,
    help="Portalens indstillinger.",
)


@dataclass(frozen=True)
class Settings:
    """What the reader must know."""

    content: Path
    reading: ReadingSettings


class _Loader(yaml.SafeLoader):
    """Knows no tags: MkDocs' own (!ENV, !relative) say nothing that a reader needs."""


_Loader.add_multi_constructor("", lambda *_: None)


def load_settings(config_file: Path) -> Settings:
    """The settings of a portal.

    Raises:
        click.UsageError: the file is no YAML, or the folder it names is not there.

    """
    try:
        config = yaml.load(config_file.read_text("utf-8"), Loader=_Loader) or {}  # noqa: S506 — a SafeLoader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" Se linje {mark.line + 1}." if mark else " Gem den med tegnsættet UTF-8."
        raise click.UsageError(f"{config_file} kan ikke læses som YAML.{place}") from error
    docs_dir = config.get("docs_dir", "content") if isinstance(config, dict) else None
    if not isinstance(docs_dir, str):
        raise click.UsageError(f"{config_file} skal bestå af nøgler og værdier, og »docs_dir« være en mappes navn.")
    content = config_file.parent / docs_dir
    if not content.is_dir():
        raise click.UsageError(f"Mappen {content} findes ikke. Opret den, eller ret »docs_dir« i {config_file}.")
    options: dict[str, Any] = {}
    for plugin in config.get("plugins") or []:
        if isinstance(plugin, dict) and "referat" in plugin:
            options = plugin["referat"] or {}
    public = options.get("offentligt_repo", False)
    return Settings(
        content=content,
        reading=ReadingSettings(
            public=public if isinstance(public, bool) else bool(parse_yes_no(str(public))),
            allowed=Allowed.of(options.get("tilladte_adresser") or [], map(str, options.get("tilladte_numre") or [])),
        ),
    )
