"""events.py <zone folder>: every programme of the guide is on the page of its channel and day, in every language, and no
page has an event that the guide has not. Reads guide.xml and the pages with Python's own parsers."""
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from html.parser import HTMLParser

zone = sys.argv[1]
faults = []


class Events(HTMLParser):
    """Each element with data-event: its id, the two times in it, the text in it."""

    def __init__(self):
        super().__init__()
        self.events, self.open, self.depth = [], None, 0

    def handle_starttag(self, tag, attrs):
        if tag in ("meta", "link", "input", "br"):
            return
        self.depth += 1
        attrs = dict(attrs)
        if "data-event" in attrs:
            self.open = (self.depth, {"id": attrs["data-event"], "times": [], "text": ""})
        if self.open and tag == "time" and "datetime" in attrs:
            self.open[1]["times"].append(datetime.fromisoformat(attrs["datetime"]))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in ("meta", "link", "input", "br"):
            return
        if self.open and self.open[0] == self.depth:
            self.events.append(self.open[1])
            self.open = None
        self.depth -= 1

    def handle_data(self, data):
        if self.open:
            self.open[1]["text"] += data


def instant(text):
    return datetime.strptime(text, "%Y%m%d%H%M%S %z")


root = ElementTree.parse(os.path.join(zone, "guide.xml")).getroot()
guide = {}
for programme in root.iter("programme"):
    titles = {each.get("lang"): each.text for each in programme.iter("title")}
    channel = programme.get("channel").split(".")[0]
    guide.setdefault(channel, {})[(instant(programme.get("start")), instant(programme.get("stop")))] = titles

pages = sorted(
    os.path.join(folder, name)
    for folder, _, names in os.walk(os.path.join(zone, "web"))
    for name in names
    if name.endswith(".html")
)
seen = {}
for page in pages:
    parser = Events()
    with open(page, encoding="utf-8") as file:
        parser.feed(file.read())
    path = os.path.relpath(page, os.path.join(zone, "web"))
    language = "en" if path.startswith("en/") else "zh"
    day_page = re.search(r"channels/([^/]+)/\d{4}-\d\d-\d\d\.html$", path)
    for event in parser.events:
        channel = event["id"].split(".")[0]
        key = tuple(event["times"][:2])
        if key not in guide.get(channel, {}):
            faults.append(f"{path}: {event['id']} is not in the guide at this time")
        elif day_page:
            if day_page.group(1) != channel:
                faults.append(f"{path}: {event['id']} is of another channel")
            seen.setdefault((language, channel), set()).add(key)
            titles = guide[channel][key]
            # A lesson without a title in the language has its number there, and its own title on the page.
            own = [re.split(r"[：:]\s?", titles[each], maxsplit=1)[-1] for each in (language, "zh")]
            if not any(words in event["text"] for words in own):
                faults.append(f"{path}: {event['id']} has no title {own[0]!r}")
for channel, programmes in guide.items():
    for language in ("zh", "en"):
        lost = set(programmes) - seen.get((language, channel), set())
        if lost:
            faults.append(f"{channel}, {language}: {len(lost)} programmes are on no page, the first at {min(lost)[0]}")

count = sum(len(programmes) for programmes in guide.values())
print(f"{len(pages)} pages, {count} programmes, {len(faults)} faults")
if faults:
    print("\n".join(faults[:10]))
sys.exit(1 if faults or count == 0 else 0)
