package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import io.followthrough.events.Unclear;
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
}
