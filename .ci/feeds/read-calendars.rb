# Calendars as ruby-icalendar reads them, by their own VTIMEZONE: a line of JSON for each event.
require 'stringio'
require 'icalendar'
require 'json'

millis = ->(time) { (time.to_time.to_f * 1000).round }
ARGV.each do |path|
  Icalendar::Calendar.parse(File.read(path, encoding: 'UTF-8')).each do |calendar|
    calendar.events.each do |event|
      row = {
        path: path,
        uid: event.uid.to_s,
        start: millis.call(event.dtstart),
        end: millis.call(event.dtend),
        summary: event.summary.to_s,
        description: event.description.to_s,
        location: event.location.to_s,
        status: event.status.to_s,
        sequence: event.sequence.to_i,
        stamp: millis.call(event.dtstamp),
      }
      puts JSON.generate(row)
    end
  end
end
