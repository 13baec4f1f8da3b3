package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Evidence;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever refused contact and takes that back wants to hear from us again. That alone is no new interest: nobody is thanked for
 * getting in touch who has not. Whoever came back by a form, a message or an answer is followed up at once.
 */
final class Returning {

    /** Where evidence comes from that the person said. */
    private static final Set<String> WORDS = Set.of("capture", "answer", "note");

    private Returning() {}

    /** When the person refused contact, as long as that holds and after it. */
    static @Nullable Instant refusedAt(ProspectQualified qualified, @Nullable Profile before) {
        return qualified.stage() == Stage.OPTED_OUT && qualified.stageSince() != null
                ? qualified.stageSince()
                : before == null ? null : before.refusedAt();
    }

    /** Whether the refusal was taken back and nothing was said since it. */
    static boolean isQuiet(ProspectQualified qualified, @Nullable Profile before) {
        if (before == null || before.refusedAt() == null) {
            return false;
        }
        return (before.stage() == Stage.OPTED_OUT || before.quiet())
                && isLead(qualified.stage())
                && qualified.road() == Road.CURRENT_INTEREST
                && !hasSpokenSince(qualified, before.refusedAt());
    }

    /** Whether somebody who had come back in silence now says what they came for. */
    static boolean isBroken(Profile before, Profile now) {
        return before.quiet() && !now.quiet() && isLead(now.stage()) && now.road() == Road.CURRENT_INTEREST;
    }

    /** What the person stands in, having come back in silence, until something has come of it. */
    static Situation situation(Situation otherwise, Profile profile, Memory memory) {
        var refusedAt = profile.refusedAt();
        var isOver = memory.last()
                .filter(last -> last.outcome() != EnrolmentOutcome.OPTED_OUT)
                .filter(last ->
                        refusedAt != null && last.enrolment().startedAt().isAfter(refusedAt))
                .isPresent();
        return profile.quiet() && !isOver ? Situation.NURTURE : otherwise;
    }

    private static boolean isLead(Stage stage) {
        return stage == Stage.LEAD || stage == Stage.PROSPECT;
    }

    private static boolean hasSpokenSince(ProspectQualified qualified, Instant refusedAt) {
        var message = qualified.message();
        return message != null && message.at().isAfter(refusedAt)
                || qualified.criteria().stream()
                        .flatMap(criterion -> criterion.evidence().stream())
                        .filter(evidence -> WORDS.contains(evidence.source()))
                        .map(Evidence::at)
                        .anyMatch(refusedAt::isBefore);
    }
}
