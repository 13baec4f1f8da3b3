package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Slot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What is promised of a representative's time, as an iCalendar feed. It names no person: feeds are passed around. */
final class CalendarFeed {

    private CalendarFeed() {}

    static String of(RepCalendar calendar, Instant now) {
        var feed = new Calendar();
        feed.add(new ProdId("-//followthrough//cadence//EN"));
        feed.add(ImmutableVersion.VERSION_2_0);
        feed.add(ImmutableCalScale.GREGORIAN);
        feed.add(new XProperty("X-PUBLISHED-TTL", "PT15M"));
        feed.add(new XProperty("X-WR-CALNAME", "Contacts of " + calendar.rep().name()));
        calendar.reservations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(held -> held.getValue().slots().stream()
                        .filter(slot -> !slot.isEmail())
                        .sorted(Comparator.comparing(Slot::start))
                        .forEach(slot ->
                                feed.add(contact(held.getKey(), held.getValue().prospectId(), slot, now))));
        calendar.rep().busy().forEach(busy -> feed.add(busy(calendar.rep().id(), busy, now)));
        return written(feed);
    }

    private static VEvent busy(String repId, BusyTime busy, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(
                busy.touchId() == null
                        ? repId + "-busy-" + busy.from().getEpochSecond()
                        : busy.touchId() + ".meeting"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(busy.from()));
        event.add(new DtEnd<>(busy.to()));
        event.add(new Summary(busy.reason() == null ? "Busy" : busy.reason()));
        return event;
    }

    private static VEvent contact(String enrolmentId, String prospectId, Slot slot, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(enrolmentId + "-" + slot.step() + "-" + slot.start().getEpochSecond()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(slot.start()));
        event.add(new DtEnd<>(slot.end()));
        event.add(new Summary("Contact " + slot.step()));
        event.add(new Description("Prospect " + prospectId));
        return event;
    }

    /** An empty feed is no calendar by the letter of RFC 5545; programs take it, so it is not checked. */
    private static String written(Calendar feed) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(feed, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
