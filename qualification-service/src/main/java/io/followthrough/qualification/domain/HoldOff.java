package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Machine;
import io.followthrough.events.NotBefore;
import io.followthrough.events.NotBefore.Cause;
import io.followthrough.qualification.domain.History.Fact;
import io.followthrough.qualification.domain.reading.RoadSign;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody asked not to be contacted, by whatever door: a form, a mail, or what a representative noted. The newest
 * day holds, until the person asks for something without one.
 */
final class HoldOff {

    private static final Set<CaptureChannel> BY_OTHERS = EnumSet.of(CaptureChannel.IMPORT, CaptureChannel.PARTNER);

    private static final Set<ActivityKind> OWN_ACTS = EnumSet.of(
            ActivityKind.EMAIL_REPLIED,
            ActivityKind.SOCIAL_REPLY,
            ActivityKind.MEETING_BOOKED,
            ActivityKind.DEAL_OPENED,
            ActivityKind.DEAL_WON,
            ActivityKind.OBJECTION_CLEARED);

    /** Name of the answer that says when a meeting begins. */
    private static final String BEGINS = "meetingAt";

    private HoldOff() {}

    static @Nullable NotBefore of(History history) {
        NotBefore holds = null;
        for (var fact : history.facts()) {
            if (fact.historic() || fact.machine() == Machine.MACHINE || History.isWithdrawn(fact)) {
                continue;
            }
            var asked = asked(fact);
            if (asked != null) {
                holds = asked;
            } else if (holds != null && (callsOff(fact, holds) || asksForSomething(fact))) {
                holds = null;
            }
        }
        return holds;
    }

    private static @Nullable NotBefore asked(Fact fact) {
        var until = fact.reading().notBefore();
        if (until != null) {
            return new NotBefore(until, fact.at(), fact.id(), Cause.ASKED);
        }
        var met = meeting(fact);
        return met != null && met.isAfter(fact.at()) ? new NotBefore(met, fact.at(), fact.id(), Cause.MEETING) : null;
    }

    /**
     * When somebody speaks with them anyway. Of a booking elsewhere the capture and the meeting come by topics of their own: the
     * first to be heard keeps back what would leave at once.
     */
    private static @Nullable Instant meeting(Fact fact) {
        return switch (fact) {
            case History.Captured captured -> time(captured.capture().answers().get(BEGINS));
            case History.Done(var activity, var reading) ->
                activity.kind() == ActivityKind.MEETING_BOOKED && activity.touchId() == null ? activity.until() : null;
        };
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text.strip());
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private static boolean callsOff(Fact fact, NotBefore holds) {
        return holds.cause() == Cause.MEETING
                && fact instanceof History.Done(var activity, var reading)
                && activity.kind() == ActivityKind.NOTE_TAKEN
                && holds.until().equals(activity.until());
    }

    /** Whoever comes by again, or writes, does so; what somebody else notes of the person takes nothing back. */
    private static boolean asksForSomething(Fact fact) {
        var isOwn = switch (fact) {
            case History.Captured captured ->
                !captured.capture().reported()
                        && !BY_OTHERS.contains(captured.capture().channel());
            case History.Done done -> OWN_ACTS.contains(done.activity().kind());
        };
        return isOwn && fact.reading().roadSigns().stream().anyMatch(RoadSign.Current.class::isInstance);
    }
}
