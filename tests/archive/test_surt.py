from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.surt import surt


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://www.Example.com/A/B/", "com,example)/a/b"),
        ("https://example.com:8080/x//y?b=2&A=1", "com,example:8080)/x/y?a=1&b=2"),
        ("http://example.com", "com,example)/"),
        ("https://a.b:443/?", "b,a)/"),
        ("http://1.2.3.4/x", "4,3,2,1)/x"),
        ("http://user:pw@a.b/#part", "b,a)/"),
        ("https://münchen.invented/ü b", "invented,xn--mnchen-3ya)/%c3%bc%20b"),
        ("https://a.b/%7Efoo", "b,a)/~foo"),
        ("file:///clippings/a.html", "file:///clippings/a.html"),
        ("urn:sha256:abc", "urn:sha256:abc"),
        ("http://[half", "http://[half"),
    ],
)
def test_addresses_as_the_surt_package_makes_them(url: str, told: str) -> None:
    assert surt(url) == told


@given(st.text())
def test_no_address_raises(url: str) -> None:
    surt(url)
    surt(f"http://a.b/{url}")
