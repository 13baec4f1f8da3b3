package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.Reporting.Fit;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two colleagues spoke with the same person, and the one who heard the no was the second to say so. */
class LateRefusalTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
    private final TouchId call = new TouchId(Story.ANN, 1, 2, 1);

    @BeforeEach
    void aColleagueWasFirst() {
        story.reports(call, report(TouchOutcome.CONNECTED, ActivityKind.CALL_CONNECTED, Set.of()));
    }

    @Test
    void whoWantsNoContactGetsNoneWhateverWasReportedBefore() {
        hears(TouchOutcome.OPTED_OUT, ActivityKind.CONSENT_WITHDRAWN);

        assertThat(story.followUp().suppression().optedOut()).isTrue();
        assertThat(story.next().is(NextAction.Kind.NONE)).isTrue();
        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.OPTED_OUT);
        assertThat(story.told(ActivityRecorded.class).getLast()).satisfies(told -> {
            assertThat(told.kind()).isEqualTo(ActivityKind.CONSENT_WITHDRAWN);
            assertThat(told.text()).isEqualTo("said never again");
            assertThat(told.repId()).isEqualTo("ben");
        });
        var sent = story.told(TouchSent.class).size();
        assertThat(story.after(ofDays(60)).told(TouchSent.class)).hasSize(sent);
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void whatWasReportedOfTheContactStays() {
        hears(TouchOutcome.OPTED_OUT, ActivityKind.CONSENT_WITHDRAWN);

        assertThat(Reporting.fit(story.followUp(), call, TouchOutcome.CONNECTED))
                .isEqualTo(Fit.REPEATED);
    }

    @Test
    void whoIsNotInterestedIsNotCalledOn() {
        hears(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED);

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.NOT_INTERESTED);
        assertThat(story.next().cause()).isEqualTo(WakeCause.NURTURE);
        assertThat(story.isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = TouchOutcome.class,
            names = {"WRONG_NUMBER", "LEFT_COMPANY", "WRONG_PERSON"})
    void nobodyIsCalledAgainWhoIsNotThereOrNotTheOne(TouchOutcome outcome) {
        hears(outcome, Outcomes.activity(outcome, TouchChannel.CALL, false));

        var profile = story.followUp().profile();
        assertThat(story.followUp().suppression().closed(TouchChannel.CALL, profile))
                .isPresent();
        story.after(ofDays(30));
        assertThat(story.told(TouchPlanned.class))
                .noneMatch(planned -> planned.touch().step() > 2
                        && planned.touch().channel() == TouchChannel.CALL
                        && planned.touch().plannedAt().isAfter(story.now()));
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void noCallsIsWidenedByNothingAtAll() {
        var second = Story.of(Story.ANN)
                .qualified(UnaryOperator.identity())
                .after(ofDays(1).plusHours(1));
        var calls = report(TouchOutcome.OPTED_OUT, ActivityKind.QUESTION_ANSWERED, Set.of(TouchChannel.CALL));
        second.reports(call, calls);
        var everything = report(TouchOutcome.OPTED_OUT, ActivityKind.CONSENT_WITHDRAWN, Set.of());

        assertThat(LateRefusal.counts(second.followUp(), call, calls))
                .as("said again")
                .isFalse();
        assertThat(LateRefusal.counts(second.followUp(), call, everything)).isTrue();
        second.take(LateRefusal.heard(second.followUp(), call, "ben", everything, Story.RULES, second.now()));
        assertThat(second.followUp().suppression().optedOut()).isTrue();
        assertThat(LateRefusal.counts(second.followUp(), call, everything)).isFalse();
        assertThat(LateRefusal.causeOf(call, calls)).isNotEqualTo(LateRefusal.causeOf(call, everything));
    }

    @Test
    void everythingElseThatIsToldLateIsAMatterForThoseWhoReport() {
        for (var outcome : List.of(TouchOutcome.NO_ANSWER, TouchOutcome.VOICEMAIL, TouchOutcome.MEETING_BOOKED)) {
            assertThat(LateRefusal.counts(story.followUp(), call, report(outcome, null, Set.of())))
                    .as(outcome.name())
                    .isFalse();
        }
    }

    @Test
    void aRefusalAfterTheCadenceHasEndedCountsToo() {
        story.hears(ActivityKind.EMAIL_REPLIED);
        assertThat(story.next().isConversation()).isTrue();
        assertThat(LateRefusal.counts(
                        story.followUp(),
                        new TouchId(Story.ANN, 1, 4, 1),
                        report(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED, Set.of())))
                .isTrue();

        hears(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED);

        assertThat(story.next().isConversation()).isFalse();
        assertThat(story.next().is(NextAction.Kind.WAKE_UP)).isTrue();
        assertThat(story.followUp().toAnswer()).as("they were spoken with").isEmpty();
    }

    private void hears(TouchOutcome outcome, ActivityKind kind) {
        var report = report(outcome, kind, Set.of());
        assertThat(LateRefusal.counts(story.followUp(), call, report)).isTrue();
        story.take(LateRefusal.heard(story.followUp(), call, "ben", report, Story.RULES, story.now()));
    }

    private static Report report(TouchOutcome outcome, @Nullable ActivityKind kind, Set<TouchChannel> refused) {
        return new Report(outcome, kind, 5.0, "said never again", Map.of(), null, null, null, refused, null);
    }
}
