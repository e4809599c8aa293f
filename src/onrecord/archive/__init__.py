"""WARC records and the HTTP messages in them: written, taken apart, kept in a folder as evidence."""

from __future__ import annotations
