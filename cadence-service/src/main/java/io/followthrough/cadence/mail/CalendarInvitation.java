package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.Email.CalendarPart;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.CalendarEntry;
import io.followthrough.cadence.application.InvitationComposer.Sides;
import io.followthrough.events.Person;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A meeting as a request to a calendar, or its end: iTIP (RFC 5546) by e-mail (RFC 6047). */
final class CalendarInvitation {

    private CalendarInvitation() {}

    /**
     * @param entry the same for the same meeting, also when it is moved or cancelled
     * @param summary how it is called in the calendar
     * @param sides who stands for it; a mail that does not come from the organizer's address says from whose (SENT-BY, RFC 5545,
     *     section 3.2.18; RFC 6047, section 2.3)
     */
    static CalendarPart of(
            Invitation invitation, CalendarEntry entry, String summary, Sides sides, Person person, Instant now) {
        var meeting = invitation.named();
        var method = invitation.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(meeting.at()));
        event.add(new DtEnd<>(meeting.end()));
        event.add(new Summary(summary));
        if (meeting.place() != null) {
            event.add(new Location(meeting.place()));
        }
        Organizer organizer = new Organizer("mailto:" + entry.organizer());
        organizer.add(new Cn(sides.organizer().name()));
        if (!sides.signer().email().equalsIgnoreCase(entry.organizer())) {
            organizer.add(new SentBy(URI.create("mailto:" + sides.signer().email())));
        }
        event.add(organizer);
        Attendee attendee = new Attendee("mailto:" + person.email());
        attendee.add(new Cn(person.name() == null ? String.valueOf(person.email()) : person.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        event.add(attendee);
        event.add(new Sequence(invitation.sequence()));
        event.add(invitation.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);

        var calendar = new Calendar();
        calendar.add(new ProdId("-//followthrough//cadence//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(event);
        return new CalendarPart(method.getValue(), written(calendar));
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
