"""The new site takes the old one's place in one step, or not at all."""

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def staging_for(site_dir: Path) -> Path:
    """Where the new site is built: beside the old one, on the same disk."""
    return site_dir.with_name(f".{site_dir.name}.ny")


def _retired(site_dir: Path) -> Path:
    return site_dir.with_name(f".{site_dir.name}.gammel")


def recover(site_dir: Path) -> None:
    """Put right what a killed build left: its half-built site goes, a site moved aside comes back.

    Raises:
        NotADirectoryError: `site_dir` is a file or leads elsewhere; a folder cannot take its place.

    """
    if site_dir.is_symlink() or (site_dir.exists() and not site_dir.is_dir()):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), os.fspath(site_dir))
    shutil.rmtree(staging_for(site_dir), ignore_errors=True)
    retired = _retired(site_dir)
    if retired.exists():
        if site_dir.exists():
            shutil.rmtree(retired)
        else:
            retired.rename(site_dir)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders trade names in one step; False where the system cannot."""
    if sys.platform == "linux":
        name, arguments = "renameat2", (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    elif sys.platform == "darwin":
        name, arguments = "renamex_np", (os.fsencode(one), os.fsencode(other), _RENAME_SWAP)  # type: ignore[unreachable, assignment]
    else:
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if rename is None:
        return False
    if rename(*arguments) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False  # a file system, such as some network drives, that has no such call
    raise OSError(code, os.strerror(code), os.fspath(one))


def swap_in(site_dir: Path) -> None:
    """Let the staged site become `site_dir`. Killed at any moment, a whole site stands there or comes back.

    Where the system has no exchange, there is an instant between two renames without a site; :func:`recover` mends
    what a kill in that instant leaves.

    Raises:
        OSError: the folders cannot be renamed; the old site stands where it stood.

    """
    staging, retired = staging_for(site_dir), _retired(site_dir)
    if not site_dir.exists():
        staging.rename(site_dir)
        return
    if _exchange(staging, site_dir):
        shutil.rmtree(staging)
        return
    site_dir.rename(retired)
    try:
        staging.rename(site_dir)
    except OSError:
        retired.rename(site_dir)
        raise
    shutil.rmtree(retired)
