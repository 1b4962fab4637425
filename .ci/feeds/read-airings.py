# The table of airings as Python's csv module reads it, against the release's timeline: every lesson and programme of the
# zone's channels at its time, first runs and repeats distinguished, and clock columns that are those of the instants.
import csv
import json
import sys
from datetime import datetime
from pathlib import Path

release, zone = Path(sys.argv[1]), sys.argv[2]
RUNS = {1: "programme", 2: "first", 3: "repeat"}
differences = []

with open(release / zone / "airings.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))
found = {}
for row in rows:
    starts, ends = (datetime.fromisoformat(row[key]) for key in ("starts", "ends"))
    clock = datetime.strptime(f"{row['day']} {row['start']}", "%Y-%m-%d %H:%M:%S")
    if clock != starts.replace(tzinfo=None) or row["stop"] != ends.strftime("%H:%M:%S"):
        differences.append(f"{row['event']}: {clock} is not {starts}")
    if None in row or None in row.values() or any(cell[:1] in "=+@" and cell for cell in row.values()):
        differences.append(f"{row['event']}: {row}")
    if row["event"] in found:
        differences.append(f"{row['event']} comes twice")
    found[row["event"]] = (int(starts.timestamp() * 1000), int(ends.timestamp() * 1000), row["run"], row["number"], row["recording"])

zones = json.loads((release / "timeline/zones.json").read_text(encoding="utf-8"))["zones"]
channels = next(one for one in zones if one["id"] == zone)["channels"]
first, last = (min(start for start, *_ in found.values()), max(start for start, *_ in found.values()))
for channel in channels:
    table = json.loads((release / f"timeline/{channel['channel']}.json").read_text(encoding="utf-8"))
    for event, start, length, item, run, _ in table["airings"]:
        if run not in RUNS or not first <= start <= last:
            continue
        recording = (table["items"][item].get("recording") or {}).get("file", "")
        expected = (start, start + length, RUNS[run], str(channel["number"]), recording)
        if found.pop(event, None) != expected:
            differences.append(f"{event}: not {expected}")
differences += [f"{event} is not on the timeline" for event in found]
print(*differences[:10], sep="\n", end="\n" if differences else "")
print(f"{len(rows)} airings, {len(differences)} differences")
sys.exit(1 if differences or not rows else 0)
