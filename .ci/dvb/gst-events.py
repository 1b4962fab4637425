"""Events of a transport stream's EIT as GStreamer's GstMpegts reads them: a JSON row each.

gst-events.py FILE: those of the schedule, with their texts; gst-events.py FILE present: present/following, with status."""
import json
import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstMpegts", "1.0")
from gi.repository import Gst, GstMpegts  # noqa: E402

is_present = sys.argv[2:] == ["present"]
tables = range(0x4E, 0x4F) if is_present else range(0x50, 0x60)

Gst.init(None)
GstMpegts.initialize()
pipeline = Gst.parse_launch("filesrc name=source ! tsparse ! fakesink sync=false")
pipeline.get_by_name("source").set_property("location", sys.argv[1])
pipeline.set_state(Gst.State.PLAYING)


def texts_of(event):
    texts = {}
    for descriptor in event.descriptors:
        if descriptor.tag == 0x4D:
            _, language, name, text = descriptor.parse_dvb_short_event()
            texts[language] = {"name": name or "", "text": text or "", "details": ""}
        elif descriptor.tag == 0x4E:
            _, extended = descriptor.parse_dvb_extended_event()
            texts[extended.language_code]["details"] += extended.text or ""
    return texts


def rows(section):
    table = section.get_eit()
    # A section that is none, as one with a bad CRC.
    for event in table.events if table else []:
        time = event.start_time
        clock = [time.get_hour(), time.get_minute(), int(time.get_second())]
        day = [time.get_year(), time.get_month(), time.get_day()]
        yield {
            "service": section.subtable_extension,
            "id": event.event_id,
            "start": "%04d-%02d-%02dT%02d:%02d:%02dZ" % tuple(day + clock),
            "seconds": event.duration,
            **(
                {"section": section.section_number, "status": int(event.running_status)}
                if is_present
                else {"texts": texts_of(event)}
            ),
        }


bus = pipeline.get_bus()
while True:
    message = bus.timed_pop(Gst.CLOCK_TIME_NONE)
    if message.type == Gst.MessageType.ERROR:
        sys.exit(str(message.parse_error()))
    if message.type == Gst.MessageType.EOS:
        break
    if message.type != Gst.MessageType.ELEMENT:
        continue
    section = GstMpegts.message_parse_mpegts_section(message)
    if section is not None and section.table_id in tables:
        for row in rows(section):
            print(json.dumps(row, ensure_ascii=False))
pipeline.set_state(Gst.State.NULL)
