package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.qualification.domain.identity.Resemblance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why prospects are one person.
 *
 * @param causeId the same whenever this is tried again
 * @param reason in words, without any value of a key
 * @param factId of what shows it; null when somebody joined them by hand
 * @param fact to be added to the one who goes on; null when there is none to add
 */
record Joining(
        String causeId,
        Cause cause,
        Instant at,
        String reason,
        @Nullable String factId,
        @Nullable Incoming fact) {

    /** Keys of each of them are in one event. */
    static Joining byKeys(Incoming incoming) {
        var kinds = Stream.of(incoming.keys().own(), incoming.keys().shared())
                .flatMap(List::stream)
                .map(key -> key.substring(0, key.indexOf(':')))
                .distinct()
                .map(kind -> kind.equals("external") ? "external id" : kind)
                .toList();
        return of(incoming, kinds.isEmpty() ? "the same person" : "the same " + String.join(" and ", kinds));
    }

    /** What is told of them agrees. */
    static Joining byEvidence(Incoming incoming, Resemblance resemblance) {
        return of(incoming, words(resemblance));
    }

    private static Joining of(Incoming incoming, String reason) {
        return new Joining(
                incoming.cause().id(), incoming.cause()::causes, incoming.at(), reason, incoming.factId(), incoming);
    }

    /** The same of what was told before it was evidence. @param factId of what tells it */
    static Joining byEvidence(String factId, Instant at, Resemblance resemblance) {
        var causeId = DerivedIds.of("evidence", factId);
        return new Joining(causeId, new NamedCause(causeId), at, words(resemblance), factId, null);
    }

    private static String words(Resemblance resemblance) {
        return String.format(
                Locale.ROOT,
                "%s: %.0f %% sure",
                String.join(" and ", resemblance.agrees()),
                resemblance.probability().movePointRight(2));
    }

    static Joining byHand(String causeId, Instant at, String reason) {
        return new Joining(causeId, new NamedCause(causeId), at, reason, null, null);
    }

    /** As they were joined before, with what was known then. */
    static Joining again(Merge merge) {
        var causeId = DerivedIds.of("again", merge.mergeId());
        return new Joining(causeId, new NamedCause(causeId), merge.at(), merge.reason(), merge.factId(), null);
    }
}
