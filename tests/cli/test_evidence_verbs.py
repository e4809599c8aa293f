"""Web archives read, evidence shown and verified, edits told: as a user calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warcio.archiveiterator import ArchiveIterator

from benchmarks.site import Reply, Site
from tests.archive.made import http, member, raw
from tests.cli.pages import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from warcio.recordloader import ArcWarcRecord

    from tests.cli.conftest import Call

URL = "https://tern.invented/harbour"


def harbour(words: str = "We will reopen it", number: int = 1) -> bytes:
    return HARBOUR.format(date="2025-10-03", number=number, words=words).encode()


def crawl(tmp_path: Path, *pages: bytes, name: str = "crawl.warc.gz") -> Path:
    path = tmp_path / name
    records = [member(URL, page) for page in pages]
    path.write_bytes(b"".join([*records, raw(b"GET /", WARC_Type="request"), raw(b"no http head")]))
    return path


def test_a_crawl_is_read_a_line_a_page(call: Call, tmp_path: Path) -> None:
    path = crawl(tmp_path, harbour())
    done = call("read", "--json", path)
    page, skip = done.lines()
    assert page["article"]["url"] == URL
    assert page["source"] == f"{path}#0"
    assert skip["skipped"]["reason"] == "damaged"
    assert "1 request record" in done.err


def test_a_crawl_is_added_and_its_place_shown(call: Call, tmp_path: Path) -> None:
    path = crawl(tmp_path, harbour())
    assert call("add", path, "--error-file", "failed").code == 1
    found = call("search", '"will reopen"', "--nl").lines()[0]
    shown = call("show", found["id"], "--json").json()
    (capture,) = shown["captures"]
    assert (capture["encoding"], capture["encoding_basis"]) == ("utf-8", "content type")
    (answer,) = capture["answers"]
    assert (answer["kind"], answer["archive"], answer["offset"]) == ("held", str(path), 0)
    assert shown["links"] == {
        "live": f"{URL}#:~:text=We%20will%20reopen%20it",
        "archive": f"https://web.archive.org/web/20251003120000/{URL}",
    }
    assert call("show", found["id"], "--page").out.encode() == harbour()
    told = " ".join(call("show", found["id"]).out.split())
    assert "held of 2025-10-03T12:00:00Z" in told
    again = call("add", path)
    assert "1 unchanged" in again.err
    assert call("add", "-i", "failed").err.count("skipped") == 2


def test_verify_says_what_is_proven_and_names_each_fault(call: Call, tmp_path: Path) -> None:
    call("add", crawl(tmp_path, harbour()), "--exit-zero")
    done = call("verify")
    assert (done.code, done.out) == (0, "")
    assert "of 1 captures proven, 0 WARC records whole, no faults" in done.err
    assert call("verify", "--json").json()["proven"]["captures"] == 1
    import sqlite3  # noqa: PLC0415 - for this one change of the file

    with sqlite3.connect("onrecord.db") as connection:
        connection.execute("UPDATE evidence SET packed = x'789c030000000001'")
    connection.close()
    done = call("verify")
    assert done.code == 1
    assert done.out.startswith("onrecord.db, capture ")
    assert len(call("verify", "--json").json()["faults"]) == 1


def test_edits_are_told_as_text_and_json(call: Call, tmp_path: Path) -> None:
    call("add", crawl(tmp_path, harbour(), harbour("We may reopen it")), "--exit-zero")
    done = call("changes")
    assert done.code == 0
    assert "words changed     Amadu Kesse: “We will reopen it,”" in done.out
    assert "now               Amadu Kesse: “We may reopen it,”" in done.out
    (edit,) = call("changes", URL, "--json").json()["edits"]
    assert [change["what"] for change in edit["changes"]] == ["words changed"]
    assert call("changes", "https://tern.invented/none").code == 2


def test_a_misdeclared_record_ends_nothing(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(raw(http(), length=10**9, gzipped=False) + member(URL, harbour()))
    done = call("read", "--json", path)
    assert [set(line) >= {"article"} for line in done.lines()] == [False, True]


def test_pages_are_exported_as_a_bundle_and_read_back(call: Call, tmp_path: Path) -> None:
    call("add", crawl(tmp_path, harbour()), "--exit-zero")
    assert "1 WARC records in out.wacz" in call("export", "--wacz", "out.wacz").err
    (page,) = call("read", "--json", "out.wacz").lines()
    assert page["article"]["url"] == URL
    assert "0 WARC records" in call("export", "--wacz", "none.wacz", "--speaker", "Nobody").err
    assert "1 WARC records" in call("export", "--wacz", "his.wacz", "--speaker", "Kesse").err
    assert call("export", "--wacz", "-").code == 2


def test_leads_are_no_records_and_lead_to_pages(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "20251003090100.gqg.json"
    quote = '{"pre":"said: ","quote":"We will reopen it","post":" on"}'
    path.write_text(
        f'{{"date":"2025-10-03","url":"{URL}","title":"Harbour","lang":"ENGLISH","quotes":[{quote}]}}\n'
    )
    (lead,) = call("read", "--json", path).lines()
    assert lead["lead"]["quotes"] == [{"prefix": "said: ", "exact": "We will reopen it", "suffix": " on"}]
    assert "1 new lead" in call("add", path).err
    assert "1 known lead" in call("add", path).err
    assert call("search", "reopen", "--nl").out == ""
    assert call("leads", "--urls").out == f"{URL}\n"
    assert call("leads", "--tsv").out.splitlines()[1].split("\t")[0::4] == [URL, "We will reopen it"]
    assert call("leads", "--json").json()[0]["lead"]["url"] == URL
    call("add", crawl(tmp_path, harbour()), "--exit-zero")
    assert call("leads", "--urls").out == ""
    assert call("leads", "--urls", "--all").out == f"{URL}\n"


def test_what_was_fetched_is_evidence_edits_and_all(call: Call, tmp_path: Path) -> None:
    with Site() as site:
        add = ("add", site.url("/harbour"), "--allow-private", "--delay", "0")
        for words in ("We will reopen it", "We will reopen it", "We may reopen it"):
            site.put("/harbour", Reply(harbour(words)))
            assert call(*add).code == 0
        site.put("/empty", Reply(b"<html><body></body></html>"))
        assert call("add", site.url("/empty"), *add[2:]).code == 1
        url = site.url("/harbour")
    kinds = [record.rec_type for record in archived(tmp_path)]
    assert kinds == ["warcinfo", "response", "revisit", "response", "response"]
    assert "2 captures proven, 5 WARC records whole, no faults" in call("verify").err
    (edit,) = call("changes", url, "--json").json()["edits"]
    assert [change["what"] for change in edit["changes"]] == ["words changed"]
    gone = edit["changes"][0]["before"]["id"]
    captures = call("show", gone, "--json").json()["captures"]
    assert [[answer["kind"] for answer in capture["answers"]] for capture in captures] == [
        ["response"],
        ["response", "revisit"],
    ]
    assert call("show", gone, "--page").out.encode() == harbour("We will reopen it")


def archived(folder: Path) -> list[ArcWarcRecord]:
    with (folder / "onrecord.db-evidence" / "onrecord-000001.warc.gz").open("rb") as file:
        return list(ArchiveIterator(file))
