package io.followthrough.standalone.demo;

import io.followthrough.events.CadenceEvent;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.Road;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchSent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An invented life as the cadence service would have told it, in order. No mail is sent for it. */
final class PastTouches {

    private static final URI SOURCE = URI.create("/demo/past");
    private static final int CONTACTS = 5;
    private static final int MINUTES = 25;

    private PastTouches() {}

    /** @param prospectId as whom the person is known by now */
    static List<EventEnvelope<?>> of(PastLife life, String prospectId) {
        var cadence = new CadenceVersion(life.cadence(), 1);
        var enrolmentId = "demo-past-" + life.number();
        var events = new ArrayList<EventEnvelope<?>>();
        events.add(event(
                life.promised(),
                new EnrolmentStarted(
                        enrolmentId,
                        prospectId,
                        cadence,
                        Road.CURRENT_INTEREST,
                        life.rep(),
                        CONTACTS,
                        MINUTES,
                        life.promised(),
                        life.promised().plus(12, ChronoUnit.DAYS))));
        for (var contact : life.contacts()) {
            var touch = touch(life, contact, prospectId, cadence);
            events.add(event(
                    contact.at(),
                    contact.channel() == TouchChannel.EMAIL ? new TouchSent(touch) : new TouchCompleted(touch)));
        }
        var ending = life.ending();
        if (ending != null) {
            var finished = new EnrolmentFinished(
                    enrolmentId,
                    prospectId,
                    cadence,
                    ending.outcome(),
                    ending.reason(),
                    CONTACTS,
                    life.contacts().size(),
                    life.rep(),
                    null);
            events.add(event(ending.at(), finished));
        }
        return List.copyOf(events);
    }

    private static Touch touch(PastLife life, PastContact contact, String prospectId, CadenceVersion cadence) {
        return new Touch(
                PastContact.touchId(life.number(), contact.step()),
                "demo-past-" + life.number(),
                prospectId,
                cadence,
                contact.step(),
                1,
                contact.channel(),
                contact.template(),
                contact.channel() == TouchChannel.EMAIL ? null : life.rep(),
                Road.CURRENT_INTEREST,
                contact.at(),
                new TimeWindow(contact.at(), contact.at().plus(Duration.ofHours(4))),
                contact.channel() == TouchChannel.EMAIL ? 0 : 10,
                contact.outcome(),
                null,
                contact.minutes());
    }

    private static EventEnvelope<?> event(Instant at, CadenceEvent fact) {
        var id = DerivedIds.of("demo", fact.enrolmentId(), EventType.of(fact).wireName(), at.toString());
        return new EventEnvelope<>(id, SOURCE, fact.prospectId(), at, fact.enrolmentId(), null, null, fact);
    }
}
