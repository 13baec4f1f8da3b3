package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Slot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/** What is promised of a representative's time, as an iCalendar feed. It names no person: feeds are passed around. */
final class CalendarFeed {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFeed() {}

    static String of(RepCalendar calendar, Instant now) {
        var feed = new StringBuilder();
        line(feed, "BEGIN:VCALENDAR");
        line(feed, "VERSION:2.0");
        line(feed, "PRODID:-//followthrough//cadence//EN");
        line(feed, "X-WR-CALNAME:Contacts of " + calendar.rep().name().replaceAll("[\\r\\n,;\\\\]", " "));
        calendar.reservations().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(held -> held.getValue().slots().stream()
                        .filter(slot -> !slot.isEmail())
                        .sorted(Comparator.comparing(Slot::start))
                        .forEach(slot ->
                                event(feed, held.getKey(), held.getValue().prospectId(), slot, now)));
        line(feed, "END:VCALENDAR");
        return feed.toString();
    }

    private static void event(StringBuilder feed, String enrolmentId, String prospectId, Slot slot, Instant now) {
        line(feed, "BEGIN:VEVENT");
        line(feed, "UID:" + enrolmentId + "-" + slot.step() + "-" + slot.start().getEpochSecond());
        line(feed, "DTSTAMP:" + UTC.format(now));
        line(feed, "DTSTART:" + UTC.format(slot.start()));
        line(feed, "DTEND:" + UTC.format(slot.end()));
        line(feed, "SUMMARY:Contact " + slot.step());
        line(feed, "DESCRIPTION:Prospect " + prospectId);
        line(feed, "END:VEVENT");
    }

    /** Lines end in CRLF and are folded at 75 octets. */
    private static void line(StringBuilder feed, String text) {
        var rest = text;
        while (rest.length() > 70) {
            feed.append(rest, 0, 70).append("\r\n ");
            rest = rest.substring(70);
        }
        feed.append(rest).append("\r\n");
    }
}
