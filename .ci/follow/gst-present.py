"""Events of EIT present/following as GStreamer's GstMpegts reads them: a JSON row each."""
import json
import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstMpegts", "1.0")
from gi.repository import Gst, GstMpegts  # noqa: E402

Gst.init(None)
GstMpegts.initialize()
pipeline = Gst.parse_launch("filesrc name=source ! tsparse ! fakesink sync=false")
pipeline.get_by_name("source").set_property("location", sys.argv[1])
pipeline.set_state(Gst.State.PLAYING)
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
    if section is None or section.table_id != 0x4E:
        continue
    table = section.get_eit()
    for event in table.events if table else []:
        time = event.start_time
        clock = (time.get_year(), time.get_month(), time.get_day(), time.get_hour(), time.get_minute(), int(time.get_second()))
        row = {
            "service": section.subtable_extension,
            "section": section.section_number,
            "id": event.event_id,
            "start": "%04d-%02d-%02dT%02d:%02d:%02dZ" % clock,
            "status": int(event.running_status),
        }
        print(json.dumps(row))
pipeline.set_state(Gst.State.NULL)
