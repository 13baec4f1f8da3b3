package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchOutcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each outcome of a call means for all that was to follow. */
class OutcomesTests {

    private static final ContactPlace BERLIN = new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE");

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
    private final TouchId call = new TouchId(Story.ANN, 1, 2, 1);

    @Test
    void aWrongNumberIsNotCalledAgainAndTheRestGoesOnInWriting() {
        reports(TouchOutcome.WRONG_NUMBER);

        assertThat(story.told(EnrolmentFinished.class)).isEmpty();
        assertThat(open()).isNotEmpty().allMatch(PlannedTouch::isSentByItself);
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy()))
                .contains("the number is wrong");
        story.qualified(draft -> draft.reachedBy("ann@example.com", "+4930999999"));
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy()))
                .as("another number is as good as any")
                .isEmpty();
    }

    /** So that a number from elsewhere takes its place, though the person typed the wrong one themselves. */
    @Test
    void whichNumberWasWrongIsTold() {
        var profile = Objects.requireNonNull(story.followUp().profile());
        var number = Objects.requireNonNull(profile.person().phone());

        reports(TouchOutcome.WRONG_NUMBER);

        assertThat(story.told(ActivityRecorded.class).getLast().answers())
                .containsEntry(ActivityRecorded.WRONG_NUMBER, number);
    }

    @Test
    void nothingThatGoesOnComesSoonerThanItWasPromised() {
        var promised = open().stream().map(PlannedTouch::plannedAt).toList();

        reports(TouchOutcome.WRONG_NUMBER);

        var first = open().getFirst();
        assertThat(first.step()).isEqualTo(3);
        assertThat(first.plannedAt()).isEqualTo(promised.getFirst());
    }

    @Test
    void whoHasLeftIsReachedByNoneOfTheCompanysWaysAndTheSuccessorIsTold() {
        story.reports(
                call,
                new Report(
                        TouchOutcome.LEFT_COMPANY,
                        ActivityKind.NOTE_TAKEN,
                        5.0,
                        "since May",
                        Map.of(),
                        null,
                        null,
                        null,
                        Set.of(),
                        "Bo Berg, bo@example.com"));

        assertThat(finished().outcome()).isEqualTo(EnrolmentOutcome.ENDED_BY_PERSON);
        assertThat(finished().reason()).isEqualTo("has left the company: ask for Bo Berg, bo@example.com");
        for (var channel : List.of(TouchChannel.CALL, TouchChannel.EMAIL, TouchChannel.VISIT, TouchChannel.LETTER)) {
            assertThat(Reach.obstacle(story.followUp(), channel, Story.RULES.policy()))
                    .as(channel.toString())
                    .contains("has left the company");
        }
        var told = story.told(ActivityRecorded.class).getLast();
        assertThat(told.answers()).containsEntry("successor", "Bo Berg, bo@example.com");
        assertThat(told.text()).isEqualTo("since May");
        assertThat(told.remark()).isEqualTo("has left the company: ask for Bo Berg, bo@example.com");
        assertThat(story.isAlive()).isTrue();
    }

    /** Read as somebody's words, "language barrier" was a matter for the service of a car park. */
    @ParameterizedTest
    @EnumSource
    void whatWeCallAnOutcomeIsNobodysWords(TouchOutcome outcome) {
        if (!Outcomes.of(TouchChannel.CALL).contains(outcome)) {
            return;
        }
        reports(outcome);

        assertThat(story.told(ActivityRecorded.class).getLast().text()).isNull();
    }

    @Test
    void withoutALanguageInCommonNobodyCallsAgain() {
        reports(TouchOutcome.LANGUAGE_BARRIER);

        assertThat(open()).isNotEmpty().allMatch(PlannedTouch::isSentByItself);
    }

    @Test
    void aLanguageThatIsToldIsSpokenFromThenOn() {
        var report = new Report(
                TouchOutcome.LANGUAGE_BARRIER,
                ActivityKind.NOTE_TAKEN,
                null,
                null,
                Map.of("language", "fr"),
                null,
                null);
        story.reports(call, report);

        assertThat(story.followUp().profile().person().language()).isEqualTo("fr");
        assertThat(story.told(ActivityRecorded.class).getLast().person().language())
                .as("for all others")
                .isEqualTo("fr");
        assertThat(open()).as("not called in it either").isNotEmpty().allMatch(PlannedTouch::isSentByItself);
        assertThat(new Report(
                                TouchOutcome.CONNECTED,
                                null,
                                null,
                                null,
                                Map.of("language", "French, I think"),
                                null,
                                null)
                        .language())
                .isEmpty();
    }

    @Test
    void whoWantsNoMoreCallsStillGetsEMails() {
        optsOutOf(TouchChannel.CALL, TouchChannel.VISIT);

        assertThat(story.followUp().suppression().optedOut()).isFalse();
        assertThat(open()).isNotEmpty().allMatch(PlannedTouch::isSentByItself);
        assertThat(story.told(TouchCompleted.class).getLast().touch().outcome()).isEqualTo(TouchOutcome.OPTED_OUT);
        assertThat(story.told(ActivityRecorded.class).getLast()).satisfies(told -> {
            assertThat(told.kind()).isNotEqualTo(ActivityKind.CONSENT_WITHDRAWN);
            assertThat(told.answers()).containsEntry("refusedChannels", "CALL,VISIT");
        });
        story.qualified(draft -> draft.reachedBy("ann@example.com", "+4930999999"));
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy()))
                .as("whatever the number")
                .contains("does not want to be contacted this way");
    }

    @Test
    void whoWantsNeitherCallsNorEMailsIsLeftAloneAndKept() {
        optsOutOf(TouchChannel.values());

        assertThat(finished().outcome()).isEqualTo(EnrolmentOutcome.ENDED_BY_PERSON);
        assertThat(story.isAlive()).isTrue();
        story.after(ofDays(400));
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void theWrongPersonIsNeverCalledOnUnlessThereIsNewInterest() {
        reports(TouchOutcome.WRONG_PERSON);
        story.after(ofDays(190));
        assertThat(story.followUp().enrolment().orElseThrow().touches())
                .as("nurtured in writing")
                .allMatch(PlannedTouch::isSentByItself);

        story.qualified(draft -> draft.road(io.followthrough.events.Road.FUTURE_INTEREST, null));
        story.after(ofHours(1)).qualified(UnaryOperator.identity());
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy()))
                .isEmpty();
    }

    @Test
    void aGatekeeperMeansAnotherTryAndNotInTheSameMorning() {
        reports(TouchOutcome.GATEKEEPER);

        var again = story.followUp()
                .enrolment()
                .orElseThrow()
                .touch(new TouchId(Story.ANN, 1, 2, 2))
                .orElseThrow();
        assertThat(BERLIN.dayOf(again.plannedAt())).isEqualTo(BERLIN.dayOf(story.now()));
        assertThat(again.plannedAt().atZone(BERLIN.zone()).getHour()).isGreaterThanOrEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({"MEETING_HELD, RESPONDED", "VISITED, RESPONDED", "REPLIED, RESPONDED"})
    void whoWasMetOrAnsweredIsNotAskedForAnAnswerAnyMore(TouchOutcome outcome, EnrolmentOutcome end) {
        reports(outcome);

        assertThat(finished().outcome()).isEqualTo(end);
        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
    }

    @ParameterizedTest
    @EnumSource(TouchChannel.class)
    void whateverComesOfAContactIsToldAsAFact(TouchChannel channel) {
        for (var outcome : Outcomes.of(channel)) {
            assertThat(Outcomes.activity(outcome, channel, true) == null)
                    .as(outcome + " of " + channel)
                    .isEqualTo(outcome == TouchOutcome.SENT);
        }
    }

    @Test
    void whatIsPlannedForLaterCannotHaveBeenMade() {
        var later = new TouchId(Story.ANN, 1, 4, 1);
        var mail = new TouchId(Story.ANN, 1, 3, 1);

        assertThat(Reporting.untimely(story.followUp(), later, BERLIN, story.now()))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("is planned for 2026-"));
        assertThat(Reporting.untimely(story.followUp(), mail, BERLIN, story.now()))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("leaves by itself on"));
        assertThat(Reporting.untimely(story.followUp(), call, BERLIN, story.now()))
                .isEmpty();
        var dayBefore = story.followUp()
                .enrolment()
                .orElseThrow()
                .touch(later)
                .orElseThrow()
                .plannedAt()
                .minus(ofDays(1));
        assertThat(Reporting.untimely(story.followUp(), later, BERLIN, dayBefore))
                .as("a day early")
                .isEmpty();
    }

    private void optsOutOf(TouchChannel... channels) {
        story.reports(
                call,
                new Report(
                        TouchOutcome.OPTED_OUT,
                        Outcomes.activity(TouchOutcome.OPTED_OUT, TouchChannel.CALL, false),
                        5.0,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        Set.of(channels),
                        null));
    }

    private void reports(TouchOutcome outcome) {
        story.reports(call, report(outcome, null));
    }

    private static Report report(TouchOutcome outcome, @Nullable String notes) {
        return new Report(
                outcome, Outcomes.activity(outcome, TouchChannel.CALL, true), 5.0, notes, Map.of(), null, null);
    }

    private EnrolmentFinished finished() {
        return story.told(EnrolmentFinished.class).getLast();
    }

    private List<PlannedTouch> open() {
        return story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(Rerouting::isOpen)
                .filter(touch -> touch.step() > 2)
                .toList();
    }
}
