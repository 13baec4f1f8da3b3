package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Evidence;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wrong outcome is taken back, and nobody is written to from the beginning for it. */
class CorrectingTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
    private final TouchId call = new TouchId(Story.ANN, 1, 2, 1);

    @Test
    void whatTheRefusalCutOffGoesOnFromItsNextContact() {
        refusedByMistake();

        story.qualified(UnaryOperator.identity());
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
        story.after(ofDays(20));

        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
        assertThat(story.told(EnrolmentResumed.class)).isNotEmpty();
        assertThat(story.told(TouchSent.class).stream().map(sent -> sent.touch().step()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whoAsksAnewBeginsAnew() {
        refusedByMistake();
        story.after(ofDays(1));

        story.news(asking(People.aNewLead(Story.ANN, draft -> draft.revision(9)), story.now()));

        assertThat(story.told(EnrolmentStarted.class)).hasSize(2);
    }

    @Test
    void theSameOutcomeWithOtherMinutesOrNotesIsNoRepetition() {
        story.reports(call, spoken(7.5, "wants a list"));

        assertThat(Reporting.otherwise(story.followUp(), call, spoken(7.5, "wants a list")))
                .isEmpty();
        assertThat(Reporting.otherwise(story.followUp(), call, spoken(null, null)))
                .isEmpty();
        assertThat(Reporting.otherwise(story.followUp(), call, spoken(12.0, "wants a list")))
                .contains("7.5 minutes");
        assertThat(Reporting.otherwise(story.followUp(), call, spoken(7.5, "wants nothing")))
                .contains("other notes");
    }

    @ParameterizedTest
    @EnumSource
    void eachOutcomeSaysHowItIsPutRight(TouchOutcome told) {
        assertThat(Reporting.remedy(told)).endsWith(".");
    }

    private void refusedByMistake() {
        story.reports(
                call,
                new Report(
                        TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED, null, null, Map.of(), null, null));
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, null));
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.WAKE_UP);
    }

    private static Report spoken(Double minutes, String notes) {
        return new Report(TouchOutcome.CONNECTED, ActivityKind.CALL_CONNECTED, minutes, notes, Map.of(), null, null);
    }

    private static ProspectQualified asking(ProspectQualified person, Instant at) {
        var evidence = new Evidence("capture", "web form (contact)", at, null);
        var interest = new CriterionScore(
                Criterion.INTEREST, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, List.of(evidence));
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                List.of(interest),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                person.consent(),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision());
    }
}
