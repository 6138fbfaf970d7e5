"""One running program a database."""

from pathlib import Path

import pytest

from bot.lock import AlreadyRunning, exclusive, is_held


def test_a_second_holder_is_refused(tmp_path: Path) -> None:
    """It is told which database, and nothing waits."""
    with (
        exclusive(tmp_path / "a.db"),
        pytest.raises(AlreadyRunning, match=r"already running on a\.db"),
        exclusive(tmp_path / "a.db"),
    ):
        pass


def test_another_database_is_another_lock(tmp_path: Path) -> None:
    """Two clinics on one machine."""
    with exclusive(tmp_path / "a.db"), exclusive(tmp_path / "b.db"):
        assert {path.name for path in tmp_path.iterdir()} == {"a.db.lock", "b.db.lock"}


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    """Also where the holder failed."""
    with pytest.raises(ZeroDivisionError), exclusive(tmp_path / "a.db"):
        raise ZeroDivisionError
    with exclusive(tmp_path / "a.db"):
        assert (tmp_path / "a.db.lock").stat().st_mode & 0o777 == 0o600


def test_two_names_of_one_file_are_one_lock(tmp_path: Path) -> None:
    """A symbolic link is no way around."""
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    with exclusive(tmp_path / "a.db"), pytest.raises(AlreadyRunning), exclusive(tmp_path / "link.db"):
        pass


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_refusal_leaves_nothing_open(tmp_path: Path) -> None:
    """No descriptor is lost by trying."""
    with exclusive(tmp_path / "a.db"):
        before = open_files()
        for _ in range(3):
            with pytest.raises(AlreadyRunning), exclusive(tmp_path / "a.db"):
                pass
        assert open_files() == before


def test_it_can_be_seen_whether_a_program_runs(tmp_path: Path) -> None:
    """Without taking the lock from anybody, and without leaving a file behind."""
    assert not is_held(tmp_path / "a.db")
    assert not list(tmp_path.iterdir())
    with exclusive(tmp_path / "a.db"):
        assert is_held(tmp_path / "a.db")
    assert not is_held(tmp_path / "a.db")
    with exclusive(tmp_path / "a.db"):
        pass
