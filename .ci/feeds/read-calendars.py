# Calendars as python3-icalendar reads them: one line of JSON per event.
import json
import sys
from icalendar import Calendar

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        row = {
            "path": path,
            "uid": str(event["UID"]),
            "start": int(event["DTSTART"].dt.timestamp() * 1000),
            "end": int(event["DTEND"].dt.timestamp() * 1000),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "location": str(event["LOCATION"]),
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
            "stamp": int(event["DTSTAMP"].dt.timestamp() * 1000),
        }
        print(json.dumps(row))
