"""Atom (RFC 4287), written as text: a feed is small, and thousands are made in a build.

Addresses are the site's own when `mkdocs.yml` tells them; else they are read from where the feed lies, as the
standard allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from generator.feeds.identity import urn
from generator.feeds.news import News
from generator.signs import UNSEEN
from generator.site.stamp import root_of

MEDIA_TYPE = "application/atom+xml"
FILE = "flode.xml"


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: what it is called, its file and the page it tells of, both from the site's root."""

    title: str
    file: str
    page: str
    author: str


def atom(channel: Channel, news: Sequence[News], site: str) -> bytes:
    """Return the feed. `news` are in order, the newest first, and there is at least one."""
    base = site or root_of(channel.file)
    entries = "".join(_entry(each, base) for each in news)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">\n'
        f"<title>{_words(channel.title)}</title>\n"
        f"<id>{urn('feed:' + channel.file)}</id>\n"
        f'<link rel="self" type="{MEDIA_TYPE}" href="{escape(site + channel.file if site else FILE)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{escape(base + channel.page or "./")}"/>\n'
        f"<updated>{_moment(max(each.day for each in news))}</updated>\n"
        f"<author><name>{_words(channel.author)}</name></author>\n"
        f"<generator>Kansli</generator>\n{entries}</feed>\n"
    ).encode()


def _entry(news: News, base: str) -> str:
    author = f"<author><name>{_words(news.author)}</name></author>\n" if news.author else ""
    summary = f"<summary>{_words(news.summary)}</summary>\n" if news.summary else ""
    return (
        f"<entry>\n<title>{_words(news.title)}</title>\n<id>{urn(news.identity)}</id>\n"
        f'<link rel="alternate" type="text/html" href="{escape(base + news.address)}"/>\n'
        f"<updated>{_moment(news.day)}</updated>\n{author}{summary}</entry>\n"
    )


def _words(text: str) -> str:
    """Return words as XML has them: it takes no control signs, however they are written."""
    return escape(UNSEEN.sub("", text))


def _moment(day: date) -> str:
    """Return noon of the day: records know no hours, and noon is the same day all over Europe."""
    return f"{day.isoformat()}T12:00:00Z"
