"""Anything → Page: files, folders, addresses, feeds, sitemaps. The network and the clock are here."""

from __future__ import annotations

from onrecord.acquire.find import STDIN, Inputs, find
from onrecord.acquire.lists import note_failure, read_list
from onrecord.acquire.load import load, pages

__all__ = ["STDIN", "Inputs", "find", "load", "note_failure", "pages", "read_list"]
