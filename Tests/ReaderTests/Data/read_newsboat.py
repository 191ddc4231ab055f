"""Tells what newsboat keeps of feeds: its own cache, an SQLite file."""
import sqlite3
import sys

cache = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
query = (
    "select feedurl, datetime(pubDate, 'unixepoch'), title, author from rss_item "
    "order by feedurl, pubDate desc"
)
for url, moment, title, author in cache.execute(query):
    print(f"{url.rsplit('/', 1)[1]}: {moment} {title} ({author})")
