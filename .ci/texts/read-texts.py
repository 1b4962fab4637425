# Finds the project's texts in files, each read by a parser of its kind, and says where one is not what the project says.
# A text begins with its number, `T12_`, and ends with it; read-texts.py <texts.json> <files>...
import csv
import io
import json
import pathlib
import re
import sys

import html5lib
import icalendar
from lxml import etree

texts = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
MARK = re.compile(r"T(\d+)_")
XML = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)


def of_tree(root):
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for name, value in element.attrib.items():
            yield name, value
        yield etree.QName(element).localname, element.text or ""
        yield "tail", element.tail or ""


def of_page(data):
    root = html5lib.parse(data, treebuilder="lxml", namespaceHTMLElements=False).getroot()
    for element in root.iter():
        if isinstance(element.tag, str):
            for name, value in element.attrib.items():
                yield name, value
    # What search engines read is JSON in a script.
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from of_json(json.loads(script.text))
            script.text = ""
    # Words may be in separate elements within a text.
    yield "page", "".join(root.itertext())


def of_json(data, name=""):
    if isinstance(data, str):
        yield name, data
    elif isinstance(data, list):
        for inner in data:
            yield from of_json(inner, name)
    elif isinstance(data, dict):
        for key, inner in data.items():
            yield "key", key
            yield from of_json(inner, key)


def of_calendar(data):
    for part in icalendar.Calendar.from_ical(data).walk():
        for name, value in part.property_items(recursive=False):
            if name == "CATEGORIES" and hasattr(value, "cats"):
                for category in value.cats:
                    yield name, str(category)
            else:
                yield name, str(value)


def of_lines(data):
    for line in data.decode("utf-8").splitlines():
        yield "line", line


def read(path):
    data = path.read_bytes()
    kind = path.suffix.lower()
    if kind in (".xml", ".xspf"):
        return of_tree(etree.fromstring(data, XML))
    if kind == ".html":
        return of_page(data)
    if kind == ".csv":
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        return (("cell", cell) for row in rows for cell in row)
    if kind == ".json":
        return of_json(json.loads(data))
    if kind == ".ics":
        return of_calendar(data)
    if kind in (".m3u", ".txt"):
        return of_lines(data)
    return None


def in_m3u(text):
    text = text.replace('"', "＂").replace(",", "，").replace(";", "；")
    return re.sub(r"(tvg-id|media)=", r"\1＝", text)


def forms(path, field, text):
    """What a format makes of a text on purpose, beside the text itself."""
    if path.suffix == ".m3u":
        return [in_m3u(text)]
    if path.suffix == ".txt":
        return [in_m3u(text).replace("#", "＃").replace("$", "＄")]
    if path.suffix == ".csv":
        # A table may be printed in a log, where a CI server would run this.
        return [re.sub(r"(?<=##)(\w*)\[", r"\1\\u005B", text)]
    if field == "keywords":
        # Commas part keywords.
        return [re.sub(r"\s*,\s*", " ", text)]
    if path.name == "ADI.XML":
        # Slashes part levels of a menu.
        return [text, text.replace("/", "／")]
    return [text]


def is_cut(path, expected, rest):
    return path.name in ("ADI.XML", "objects.xml") and expected.startswith(rest)


found, differences = {}, 0
for name in sys.argv[2:]:
    path = pathlib.Path(name)
    strings = read(path)
    if strings is None:
        continue
    kind = re.sub(r"[\d-]{6,}.*(?=\.)|^P1(?=\.)|^(zhang|li)(?=\.)", "*", path.name)
    seen = found.setdefault(kind, set())
    for field, value in strings:
        for mark in MARK.finditer(value):
            number = int(mark.group(1))
            rest = value[mark.start() :]
            options = forms(path, field, texts[number])
            seen.add(number)
            if not any(rest.startswith(one) or is_cut(path, one, rest) for one in options):
                differences += 1
                print(f"{path}: {field}: {rest[: len(texts[number]) + 5]!r} is not {options[0]!r}")
empty = [kind for kind, seen in found.items() if not seen]
for kind in empty:
    print(f"{kind}: no text of the project is in it")
print(f"{len(found) - len(empty)} kinds of file, {len(set().union(*found.values()))} texts, {differences} differences")
sys.exit(1 if differences or empty else 0)
