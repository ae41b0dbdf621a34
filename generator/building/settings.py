"""``site_config.yml`` before a build begins: whether the folders it names are there."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any


class SettingsError(Exception):
    """``site_config.yml`` cannot be used; the message is Danish."""


def check_folders(config_file: Path, settings: Mapping[str, Any]) -> None:
    """Raise SettingsError, in Danish and with a remedy, where content or theme is not there; MkDocs says it in English.

    `settings` are those that stand in `config_file`. What is wrong with them in other ways is left to MkDocs.
    """
    theme = settings.get("theme")
    content = config_file.parent / str(settings.get("docs_dir", "docs"))
    custom = config_file.parent / str((theme.get("custom_dir") if isinstance(theme, dict) else None) or "theme")
    if not content.is_dir():
        raise SettingsError(f"Mappen {content} findes ikke. Opret den, eller ret »docs_dir« i {config_file.name}.")
    if not (custom / "main.html").is_file():
        raise SettingsError(
            f"Portalens udseende mangler: der er ingen main.html i {custom}. "
            f"Hent mappen »theme« fra projektet igen, eller ret »custom_dir« i {config_file.name}."
        )
