package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import io.followthrough.events.Unclear;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of the person that nobody understood for sure. Until qualification knows what it means, nothing is sent by
 * itself: it may be the wish to be left alone.
 *
 * @param reading what a representative said that it means; null while it is to be read
 */
public record UnclearMessage(Unclear said, @Nullable String reading) {

    /** Why a message waits, and after how long it is looked at again; the news that it is clear comes first as a rule. */
    public static final String HELD = "held: a message of the person has to be read first";

    /** Why it may come late. */
    static final String WAS_HELD = "was held until a message of the person was read";

    public static final Duration LOOK_AGAIN = Duration.ofHours(1);

    /** @param before an answer to the same message holds until qualification has heard of it */
    static @Nullable UnclearMessage of(@Nullable Unclear said, @Nullable UnclearMessage before) {
        if (said == null) {
            return null;
        }
        return new UnclearMessage(said, before != null && before.is(said.factId()) ? before.reading() : null);
    }

    public boolean is(String factId) {
        return said.factId().equals(factId);
    }

    public boolean isToBeRead() {
        return reading == null;
    }

    /** Qualification draws the conclusions; no change if it is answered already, or another message is to be read. */
    public static Change answer(FollowUp followUp, String factId, String reading, Instant now) {
        var profile = followUp.profile();
        var open = followUp.unclear()
                .filter(message -> message.is(factId) && message.isToBeRead())
                .orElse(null);
        if (profile == null || open == null) {
            return Change.quietly(followUp);
        }
        return Change.quietly(followUp.with(profile.with(new UnclearMessage(open.said(), reading))))
                .telling(new ActivityRecorded(
                        DerivedIds.of("reading", followUp.prospectId(), factId),
                        ActivityKind.QUESTION_ANSWERED,
                        null,
                        followUp.prospectId(),
                        null,
                        followUp.reader(),
                        now,
                        null,
                        null,
                        Map.of("reading", reading, "readingOf", factId),
                        null,
                        null,
                        null,
                        Machine.HUMAN,
                        "entered by a representative",
                        false));
    }

    /** What waited for the answer is due again; what has missed its hours meanwhile goes to the next ones. */
    static FollowUp released(FollowUp followUp, Instant now) {
        return followUp.enrolment()
                .filter(enrolment -> followUp.unclear().isEmpty())
                .filter(enrolment -> enrolment.touches().stream().anyMatch(UnclearMessage::isHeld))
                .map(enrolment -> followUp.with(enrolment.with(enrolment.touches().stream()
                        .map(touch -> isHeld(touch) ? touch.to(TouchState.PLANNED, WAS_HELD, now) : touch)
                        .toList())))
                .orElse(followUp);
    }

    private static boolean isHeld(PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED && HELD.equals(touch.reason());
    }
}
