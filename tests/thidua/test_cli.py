"""The command line: help with examples, exit codes, one sentence for a fault and never a traceback."""

import json
import os
import socket
import sqlite3
from pathlib import Path

import pytest

from archive.database import FILE, open_database
from tests.thidua.command import thidua

COMMANDS = (
    "run",
    "crawl",
    "extract",
    "index",
    "search",
    "awards",
    "export",
    "schedule",
    "serve",
    "sites",
    "verify",
    "demo",
)

ARTICLE = """Huyện Mường Giơn trao Giấy khen cho 14 tập thể
Ngày đăng: 12/03/2024

Sáng 11/3/2024, ông Lò Văn Inh, Chủ tịch UBND huyện, trao Giấy khen của Chủ tịch UBND huyện cho 14 tập thể.
"""


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    ended = thidua(command, "--help")
    assert ended.returncode == 0
    assert f"thidua {command}" in ended.stdout.split("Example", 1)[1]


def test_extract_prints_one_json_object_a_line_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "bai-1.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "bai-2.txt").write_text(ARTICLE, "utf-8")
    ended = thidua("extract", tmp_path / "bai-1.txt", tmp_path / "bai-2.txt", "--format", "json")
    assert (ended.returncode, ended.stderr) == (0, "")
    first, second = (json.loads(line) for line in ended.stdout.splitlines())
    assert (first["id"], second["id"]) == ("bai-1", "bai-2")
    assert first["article"]["published"] == "2024-03-12"
    assert first["dates"] == ["2024-03-11"]
    assert [(row["award"], row["level"], row["count"]) for row in first["awards"]] == [("Giấy khen", "district", 14)]


def test_extract_reads_html_as_it_reads_text(tmp_path: Path) -> None:
    lines = [line for line in ARTICLE.splitlines() if line]
    body = f"<h1>{lines[0]}</h1><p class=date>{lines[1]}</p><article><p>{lines[2]}</p></article>"
    page = f"<html><head><meta charset=utf-8><title>{lines[0]}</title></head><body>{body}</body></html>"
    (tmp_path / "bai.html").write_text(page, "utf-8")
    found = json.loads(thidua("extract", tmp_path / "bai.html").stdout)
    assert found["article"]["title"] == lines[0]
    assert [official["name"] for official in found["officials"]] == ["Lò Văn Inh"]


def test_explain_names_the_rule_of_every_fact(tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_text(ARTICLE, "utf-8")
    explained = thidua("extract", "--explain", tmp_path / "bai.txt").stdout
    assert "[Giấy khen]" in explained
    assert "Lò Văn Inh: Chủ tịch UBND huyện" in explained


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("run",),
        ("run", "--seed", "http://a.example/", "--site", "sample"),
        ("search",),
        ("no-such-command",),
        ("awards", "--level", "nowhere"),
    ],
)
def test_wrong_usage_exits_with_2_and_no_traceback(arguments: tuple[str, ...], tmp_path: Path) -> None:
    ended = thidua(*arguments, cwd=tmp_path)
    assert ended.returncode == 2
    assert ended.stderr.strip()
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("command", [("search", "bằng khen"), ("awards",), ("index",), ("serve",)])
def test_asking_an_archive_that_is_not_there_says_to_crawl_first(command: tuple[str, ...], tmp_path: Path) -> None:
    ended = thidua(*command, "--data", tmp_path / "none")
    assert ended.returncode == 1
    assert "thidua run --seed" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "none" / FILE).exists()


def test_a_database_of_a_newer_version_is_one_sentence(tmp_path: Path) -> None:
    database = open_database(tmp_path)
    with database.atomic():
        database.execute("INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('thidua', 'x', '')")
    database.close()
    ended = thidua("verify", "--data", tmp_path)
    assert ended.returncode == 1
    assert "update the program" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_data_directory_that_is_not_writable_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    ended = thidua("run", "--seed", "http://127.0.0.1:9/", "--data", tmp_path / "data")
    assert ended.returncode == 1
    assert "--data" in ended.stderr


def test_a_data_directory_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    ended = thidua("run", "--seed", "http://127.0.0.1:9/", "--data", tmp_path / "taken" / "data")
    assert ended.returncode == 1
    assert "--data" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    open_database(tmp_path).close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = thidua("serve", "--port", str(taken.getsockname()[1]), "--data", tmp_path)
    assert ended.returncode == 1
    assert "is in use" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_csv_and_json_have_the_columns_that_others_rely_on(tmp_path: Path) -> None:
    open_database(tmp_path).close()
    assert thidua("awards", "--data", tmp_path, "--format", "csv").stdout.splitlines() == [
        "province,year,award,rank,level,recipients,count,status,articles"
    ]
    assert json.loads(thidua("awards", "--data", tmp_path, "--format", "json").stdout) == []


def test_a_database_that_is_a_letter_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("a letter" * 200)
    ended = thidua("awards", "--data", tmp_path)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert (tmp_path / FILE).read_text() == "a letter" * 200
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(tmp_path / FILE).execute("SELECT 1 FROM article")
