package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import io.followthrough.events.Road;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers and what comes back do not arrive in the order in which a textbook has them. */
class UntidyRepliesTests {

    private static final String ADDRESS = "ann@example.com";

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofMinutes(5));
    private final String first = Story.ANN + ".e1s1a1";
    private int number;

    @Test
    void aBounceAfterTheAnswerBurnsNoAddress() {
        story.hears(about(first, ActivityKind.EMAIL_REPLIED, null));
        story.after(ofHours(3)).hears(about(first, ActivityKind.EMAIL_BOUNCED, null));

        assertThat(burnt()).isNull();
    }

    @Test
    void anAnswerAfterTheBounceTakesItBack() {
        story.hears(about(first, ActivityKind.EMAIL_BOUNCED, null));
        assertThat(burnt()).isNotNull();

        story.after(ofHours(3)).hears(about(first, ActivityKind.EMAIL_REPLIED, null));

        assertThat(burnt()).isNull();
    }

    @Test
    void anAnswerToAnotherEmailDoesNotTakeItBack() {
        story.hears(about(first, ActivityKind.EMAIL_BOUNCED, null));

        story.after(ofHours(3)).hears(about(Story.ANN + ".e1s3a1", ActivityKind.EMAIL_REPLIED, null));

        assertThat(burnt()).isNotNull();
    }

    @Test
    void anAnswerToAnOldEmailEndsWhatRunsNow() {
        story.qualified(who -> who.road(Road.FUTURE_INTEREST, null)).after(ofDays(183));
        assertThat(story.followUp().enrolment().orElseThrow().ordinal()).isEqualTo(2);

        story.hears(about(first, ActivityKind.EMAIL_REPLIED, null));

        assertThat(story.told(EnrolmentFinished.class).getLast().outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);
    }

    @Test
    void anAnswerToANewsletterEndsWhatRunsNow() {
        story.hears(about(Story.ANN + ".e0s9a3", ActivityKind.EMAIL_REPLIED, null));

        assertThat(story.told(EnrolmentFinished.class).getLast().outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);
    }

    @Test
    void nobodyIsAwayForYears() {
        story.hears(about(first, ActivityKind.OUT_OF_OFFICE, story.now().plus(ofDays(20_000))));

        assertThat(story.told(EnrolmentPaused.class).getLast().until())
                .isEqualTo(story.now().plus(Story.RULES.policy().outOfOffice()));
    }

    private @Nullable String burnt() {
        return story.followUp().suppression().ofEmailTo(ADDRESS);
    }

    private ActivityRecorded about(String touch, ActivityKind kind, @Nullable Instant until) {
        return new ActivityRecorded(
                "untidy-" + number++,
                kind,
                null,
                Story.ANN,
                touch,
                null,
                story.now(),
                null,
                "Call me",
                Map.of(),
                null,
                null,
                until,
                kind == ActivityKind.EMAIL_REPLIED ? Machine.HUMAN : Machine.MACHINE,
                null,
                false);
    }
}
