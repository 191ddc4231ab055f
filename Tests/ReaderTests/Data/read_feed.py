"""Tells what feedparser makes of a feed."""
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
print(f"{feed.version}, {'broken: ' + str(feed.bozo_exception) if feed.bozo else 'sound'}")
print(feed.feed.title)
for entry in feed.entries:
    moment = entry.get("published_parsed")
    when = "%04d-%02d-%02d %02d:%02d:%02d" % tuple(moment[:6]) if moment else "undated"
    print(f"{when} {entry.title} <{entry.link}> {entry.get('author', '-')}")
