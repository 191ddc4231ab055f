"""Tells what the package icalendar makes of a calendar."""
import sys
import urllib.request

from icalendar import Calendar

with urllib.request.urlopen(sys.argv[1]) as answer:
    calendar = Calendar.from_ical(answer.read())
print(calendar["PRODID"], calendar["X-WR-CALNAME"])
for event in calendar.walk("VEVENT"):
    assert event["UID"] and event["DTSTAMP"].dt
    assert not event.errors, event.errors
    print(f"{event['DTSTART'].dt:%Y-%m-%d %H:%M} to {event['DTEND'].dt:%Y-%m-%d %H:%M}")
    print(event["SUMMARY"])
    print(event["DESCRIPTION"])
