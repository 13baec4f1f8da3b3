package io.followthrough.qualification.application;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.IdentityKey;
import io.followthrough.events.LeadCaptured;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A capture or an activity whose person is still to be found out. */
sealed interface Incoming {

    EventEnvelope<?> cause();

    Instant at();

    List<IdentityKey> identityKeys();

    /** The prospect that the event names itself; it may have been merged since. */
    @Nullable
    String namedProspect();

    /** The id of a new prospect, the same each time this event is handled. */
    String newProspectId();

    /** The prospect with this fact; the same one when it is held already. */
    Prospect addTo(Prospect prospect);

    record Capture(EventEnvelope<?> cause, LeadCaptured capture) implements Incoming {

        @Override
        public Instant at() {
            return capture.capturedAt();
        }

        @Override
        public List<IdentityKey> identityKeys() {
            return IdentityKey.all(capture.person(), capture.company());
        }

        @Override
        public @Nullable String namedProspect() {
            return null;
        }

        @Override
        public String newProspectId() {
            return idOf(identityKeys(), capture.leadId());
        }

        @Override
        public Prospect addTo(Prospect prospect) {
            return prospect.with(capture);
        }
    }

    record Activity(EventEnvelope<?> cause, ActivityRecorded activity) implements Incoming {

        @Override
        public Instant at() {
            return activity.at();
        }

        @Override
        public List<IdentityKey> identityKeys() {
            return IdentityKey.all(activity.person(), null);
        }

        @Override
        public @Nullable String namedProspect() {
            return activity.prospectId();
        }

        @Override
        public String newProspectId() {
            return idOf(identityKeys(), activity.activityId());
        }

        @Override
        public Prospect addTo(Prospect prospect) {
            return prospect.with(activity);
        }
    }

    /** What the event is to this service; null when it is nothing. */
    static @Nullable Incoming of(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> new Capture(event, capture);
            case ActivityRecorded activity -> new Activity(event, activity);
            default -> null; // events of other topics
        };
    }

    private static String idOf(List<IdentityKey> keys, String factId) {
        return keys.isEmpty()
                ? DerivedIds.of("prospect", "fact", factId)
                : DerivedIds.of("prospect", keys.getFirst().toString());
    }
}
