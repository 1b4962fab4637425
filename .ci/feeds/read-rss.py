# A feed as python3-feedparser reads it: one line of JSON per item.
import calendar
import json
import sys
import feedparser

feed = feedparser.parse(sys.argv[1])
if feed.bozo:
    sys.exit(f"{sys.argv[1]}: {feed.bozo_exception}")
if not any(link.rel == "self" for link in feed.feed.links):
    sys.exit(f"{sys.argv[1]}: it does not name itself")
for entry in feed.entries:
    media = entry.media_content[0]
    row = {
        "guid": entry.id,
        "isAddress": entry.guidislink,
        "title": entry.title,
        "link": entry.link,
        "opens": calendar.timegm(entry.published_parsed) * 1000,
        "url": media["url"],
        "enclosure": entry.enclosures[0].href,
        "seconds": int(media["duration"]) if "duration" in media else None,
        "credits": [credit["content"] for credit in entry.media_credit],
    }
    print(json.dumps(row))
