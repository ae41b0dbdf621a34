"""MkDocs' events, each handing over to the rooms. The only module that imports MkDocs."""

import logging
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.build import get_context
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from generator.building.linked_files import is_named, linked_files
from generator.building.run import BuildReport, Run, today
from generator.building.settings import SettingsError, check_folders
from generator.building.site_files import MADE_FROM_THEME, Making, write_site
from generator.linking.build import draft_in_workers, link
from generator.model.diagnostic import Diagnostic, Severity
from generator.output.swap import recover, staging_for, swap_in
from generator.pages import slots
from generator.pages.frame import Frame, frame_values, missing_page_values
from generator.pages.page import Change, Page, Site
from generator.pages.stylesheet import stylesheet, version
from generator.reading.corpus import GLOSSARY, INTRODUCTION, ReadingSettings, read_content, stops
from generator.reading.history import read_history
from generator.reading.privacy import Allowed
from generator.reading.values import parse_yes_no

log = get_plugin_logger(__name__)

_REGISTERS = ("referater/", "klynger/", "projekter/", "deltagere/", "organisationer/")
_LEVELS = {
    Severity.STOP: logging.ERROR,
    Severity.ERROR: logging.WARNING,
    Severity.WARNING: logging.WARNING,
    Severity.SUGGESTION: logging.INFO,
}


class ReferatConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """What may stand under ``plugins: - referat:``."""

    notits = config_options.Type(str, default="")
    """A line on every page made from minutes: what the text is and is not."""
    offentligt_repo: config_options.Type[bool | str] = config_options.Type((bool, str), default=False)
    """Whether everyone can read the repository: a closed item must not have text there at all."""
    tilladte_adresser = config_options.ListOfItems(config_options.Type(str), default=[])
    """E-mail addresses and domains that may be published."""
    tilladte_numre = config_options.ListOfItems(config_options.Type(str), default=[])
    """Telephone numbers that may be published."""
    processer = config_options.Type(int, default=0)
    """Worker processes; 0 means as many as the machine has processors."""


class PublicationStoppedError(PluginError):
    """Nothing is published; `diagnostics` say why."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


def _say(diagnostic: Diagnostic) -> str:
    place = f"{diagnostic.src_uri}:{diagnostic.line}" if diagnostic.line else diagnostic.src_uri
    return f"{place}: {diagnostic.code} {diagnostic.message} {diagnostic.remedy}".rstrip()


class ReferatPlugin(BasePlugin[ReferatConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Reads content/, links it, and writes the portal beside what MkDocs renders itself."""

    def __init__(self) -> None:
        self.report: BuildReport | None = None
        self.stopped: PublicationStoppedError | None = None
        self.progress: Callable[[str], None] = lambda _: None
        """Told in Danish what is being done; the command line shows it."""
        self._serving = False
        self._build: Run | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 — MkDocs' signature
        """Remember whether the site is only shown: then MkDocs builds in a folder of its own."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the old site. Runs before MkDocs empties the site's folder."""
        custom = config.theme.custom_dir
        if config.theme.name != "material" or not custom:
            raise PluginError("site_config.yml skal have »theme: name: material« og »custom_dir: theme«.")
        site_dir = Path(config.site_dir)
        if not self._serving:
            _make_room(site_dir)
            config.site_dir = str(staging_for(site_dir))
        # Material's own templates beside 404 (its sitemap has today's date in every line) are not ours.
        config.theme.static_templates = {"404.html"}
        content = Path(config.docs_dir)
        history = {uri: tuple(Change(*change) for change in changes) for uri, changes in read_history(content).items()}
        edit = config.edit_uri and config.repo_url and f"{config.repo_url.rstrip('/')}/{config.edit_uri.lstrip('/')}"
        site = Site(
            name=config.site_name,
            url=config.site_url or "",
            description=config.site_description or "",
            notice=self.config.notits,
            repository=config.repo_url or "",
            edit=edit or "",
            built=today(),
            history=history,
        )
        self._build = Run(site_dir, Path(custom), site, time.monotonic())
        return config

    @property
    def _workers(self) -> int:
        return self.config.processer or os.cpu_count() or 1

    def _current(self) -> Run:
        if self._build is None:
            raise PluginError("referat: bygningen er ikke begyndt.")
        return self._build

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and link everything; leave to MkDocs only the pages written by hand and the annexes that are open."""
        build = self._current()
        self.progress("Læser referater og registre")
        public: bool | str = self.config.offentligt_repo
        settings = ReadingSettings(
            public=public if isinstance(public, bool) else bool(parse_yes_no(public)),
            allowed=Allowed.of(self.config.tilladte_adresser, self.config.tilladte_numre),
            workers=self._workers,
        )
        build.corpus = read_content(Path(config.docs_dir), settings)
        self._stop_if_needed(build.corpus.diagnostics)
        self.progress("Forbinder, hvad der hører sammen")
        build.portal = link(build.corpus, draft_in_workers(settings.workers))
        if not self._quiet:
            for diagnostic in build.diagnostics:
                log.log(_LEVELS[diagnostic.severity], "%s", _say(diagnostic))
        return _for_mkdocs(files, Path(config.docs_dir), build)

    _quiet = False
    """The command line shows the diagnostics itself."""

    def _stop_if_needed(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        if stopping := stops(diagnostics):
            lines = "\n".join(f"  {_say(diagnostic)}" for diagnostic in stopping)
            raise PublicationStoppedError(f"Intet er udgivet, fordi der står noget, der ikke må ud:\n{lines}", stopping)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Render the frame once for all generated pages."""
        build = self._current()
        build.css = stylesheet(build.theme_dir)
        context = get_context(Navigation([], []), files, config, None)
        _add(context, slots.stub_context(build.site), self._extras(build))
        build.frame = Frame.of(env.get_template("main.html").render(context))
        return env

    def _extras(self, build: Run) -> dict[str, Any]:
        return {"css_version": version(build.theme_dir), "uden_csp": self._serving}

    def on_page_context(
        self, context: TemplateContext, /, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page written by hand the same frame as the generated ones."""
        del config, nav  # MkDocs' signature
        build = self._current()
        uri = page.file.src_uri
        described = Page(
            url=page.url,
            template="side.html",
            title=str(page.title or ""),
            description=str(page.meta.get("description") or build.site.description),
            section=page.url.rstrip("/"),
            updated=build.site.updated(uri),
            edit_url=f"{build.site.edit}{uri}" if build.site.edit else "",
        )
        build.written[described.url] = described.updated
        values = frame_values(described, "", build.site)
        _add(context, slots.page_context(values, str(context["base_url"]), build.site), self._extras(build))
        return context

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Likewise for 404.html."""
        del template_name, config  # MkDocs' signature: 404.html is the only template there is
        build = self._current()
        values = missing_page_values(build.site)
        _add(context, slots.page_context(values, str(context["base_url"]), build.site), self._extras(build))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the portal; when all went well, let it take the old site's place."""
        build = self._current()
        if build.frame is None:
            raise PluginError("referat: rammen er ikke gjort klar.")
        making = Making(build.portal, build.site, build.frame, build.theme_dir, build.css, build.written, self._workers)
        count = write_site(making, Path(config.site_dir), self.progress)
        if config.strict:
            self._fail_if_strict(build)
        if not self._serving:
            swap_in(build.site_dir)
        self.report = BuildReport(
            site_dir=build.site_dir,
            meetings=len(build.portal.meetings),
            files=count,
            seconds=time.monotonic() - build.started,
            diagnostics=build.diagnostics,
            set_aside=build.corpus.set_aside,
        )
        if build.corpus.set_aside and not self._quiet:
            log.info("Lagt til side og ikke udgivet: %s", ", ".join(build.corpus.set_aside))

    def on_build_error(self, *, error: Exception) -> None:
        """Clear away what was built; the old site stands untouched."""
        if isinstance(error, PublicationStoppedError):
            self.stopped = error
        if self._build and not self._serving:
            recover(self._build.site_dir)

    def _fail_if_strict(self, build: Run) -> None:
        """MkDocs counts warnings after this event: too late to keep the old site."""
        serious = tuple(found for found in build.diagnostics if found.severity is not Severity.SUGGESTION)
        counted = any(h.get_counts() for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler))
        if serious or counted:
            raise PublicationStoppedError("Der er advarsler eller fejl, og --strict tillader ingen.", serious)


def _make_room(site_dir: Path) -> None:
    """Clear away what a killed build left. Raises PluginError, in Danish, where no folder can be put."""
    try:
        recover(site_dir)
    except NotADirectoryError as error:
        raise PluginError(
            f"{site_dir} er en fil eller et link, ikke en mappe. Slet den, eller vælg en anden mappe."
        ) from error


def _add(context: TemplateContext, *more: Mapping[str, object]) -> None:
    """Variables of ours beside MkDocs' own, whose type knows only those."""
    for values in more:
        cast("dict[str, object]", context).update(values)


def _for_mkdocs(files: Files, docs_dir: Path, build: Run) -> Files:
    """What MkDocs shall render or copy: pages written by hand, open annexes, the theme's scripts and pictures."""
    theme, content = build.theme_dir.resolve(), docs_dir.resolve()
    own = [file for file in files if Path(file.src_dir or "").resolve() == content]
    written = [file for file in own if file.is_documentation_page() and not _is_generated(file.src_uri)]
    linked, texts = linked_files(build.portal), [file.content_string for file in written]
    annexes = [
        file
        for file in own
        if not file.is_documentation_page() and (file.src_uri in linked or is_named(file.src_uri, texts))
    ]
    scripts = [
        file
        for file in files
        if Path(file.src_dir or "").resolve() == theme
        and file.src_uri.startswith("assets/")
        and not file.src_uri.startswith(MADE_FROM_THEME)
    ]
    return Files([*written, *annexes, *scripts])


def _is_generated(src_uri: str) -> bool:
    return src_uri in {GLOSSARY, INTRODUCTION} or src_uri.startswith(_REGISTERS)


def build_site(
    config_file: Path, site_dir: Path | None, *, strict: bool = False, progress: Callable[[str], None] = lambda _: None
) -> BuildReport:
    """Build as ``mkdocs build`` does, without its talk.

    Raises:
        PublicationStoppedError: personal data, or --strict and something to mend; the old site stands.
        SettingsError: `config_file` cannot be used.

    """
    _check(config_file)
    options: dict[str, Any] = {"site_dir": str(site_dir)} if site_dir else {}
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        config = load_config(str(config_file), strict=strict, **options)
    except (ConfigurationError, Abort) as error:
        raise SettingsError(f"{config_file} kan ikke bruges: {error}") from error
    plugin = config.plugins.get("referat")
    if not isinstance(plugin, ReferatPlugin):
        raise SettingsError(f"{config_file} har ikke »referat« under »plugins«.")
    try:
        _make_room(Path(config.site_dir))
    except PluginError as error:  # MkDocs would say no more than that it stopped
        raise SettingsError(str(error)) from error
    plugin.progress = progress
    plugin._quiet = True  # noqa: SLF001 — the same module
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except Abort as error:
        raise plugin.stopped or SettingsError(f"Bygningen blev afbrudt: {error}") from error
    finally:
        config.plugins.on_shutdown()
    if plugin.report is None:
        raise SettingsError("Bygningen blev ikke færdig.")
    return plugin.report


def _check(config_file: Path) -> None:
    """Look for the folders that the settings name, as far as the settings can be read."""
    try:
        with config_file.open("rb") as file:
            settings = yaml_load(file)
    except (OSError, YAMLError):
        return
    check_folders(config_file, settings)


def serve_site(config_file: Path, address: str) -> None:
    """Show the site at `address` ("localhost:8000") and build it anew when a file changes.

    Raises SettingsError where `config_file` names a folder that is not there.
    """
    _check(config_file)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's notice of its end, in English, at every start
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    mkdocs_serve(str(config_file), dev_addr=address, watch_theme=True)
