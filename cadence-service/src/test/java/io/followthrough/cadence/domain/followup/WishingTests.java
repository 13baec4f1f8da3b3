package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Preferences.Frequency;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What people choose holds at once, in what runs and in what comes. */
class WishingTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void aPauseHoldsWhatRunsAndItGoesOnAfterwards() {
        story.hears(wanting(pause(Duration.ofDays(30))));
        var sent = story.told(TouchSent.class).size();

        story.after(Duration.ofDays(29));
        assertThat(story.told(TouchSent.class)).hasSize(sent);
        assertThat(story.tasks()).isEmpty();
        assertThat(story.next().is(Kind.PAUSED)).isTrue();

        story.after(Duration.ofDays(20));
        assertThat(story.told(TouchSent.class)).hasSizeGreaterThan(sent);
    }

    @Test
    void fewerEmailsUntilADayAreFewUntilThen() {
        var day = story.now().plus(Duration.ofDays(20));
        story.hears(wanting(new Preferences(Set.of(), Set.of(), Frequency.SELDOM, day, null, null)));

        assertThat(story.followUp().suppression().wishes().isSeldom(day.minusSeconds(1)))
                .isTrue();
        assertThat(story.followUp().suppression().wishes().isSeldom(day)).isFalse();
        assertThat(story.next().is(Kind.ENROLLED)).as("it is no pause").isTrue();
        assertThat(Preferences.of(story.followUp(), day).frequency()).isEqualTo(Frequency.NORMAL);
    }

    @Test
    void aPauseHoldsWhatLooksForRoom() {
        var waiting = Story.withoutRoom().qualified(UnaryOperator.identity());
        assertThat(waiting.next().is(Kind.WAITING)).isTrue();

        waiting.hears(wanting(pause(Duration.ofDays(30))));

        assertThat(waiting.next().cause()).isEqualTo(WakeCause.ASKED_FOR);
        assertThat(waiting.next().at()).isEqualTo(waiting.now().plus(Duration.ofDays(30)));
        assertThat(waiting.isAlive()).isTrue();
    }

    @Test
    void aPauseHoldsWhatNewsWouldStart() {
        story.hears(wanting(pause(Duration.ofDays(90))));
        story.qualified(who -> who.stage(Stage.CUSTOMER));

        assertThat(story.next().cause()).isEqualTo(WakeCause.ASKED_FOR);
        story.after(Duration.ofDays(91));
        assertThat(story.followUp().enrolment())
                .hasValueSatisfying(care -> assertThat(care.purpose()).isEqualTo(Purpose.CARE));
    }

    @Test
    void whoeverAsksDuringThePauseIsAnswered() {
        story.qualified(who -> who.road(Road.FUTURE_INTEREST, null));
        story.hears(wanting(pause(Duration.ofDays(90))));
        story.after(Duration.ofDays(10));

        story.qualified(UnaryOperator.identity());

        assertThat(story.followUp().enrolment())
                .hasValueSatisfying(anew -> assertThat(anew.purpose()).isEqualTo(Purpose.ACQUIRE));
    }

    @Test
    void aPauseThatIsEndedEarlyGoesOnAtOnce() {
        story.hears(wanting(pause(Duration.ofDays(90))));
        story.after(Duration.ofDays(3));

        story.hears(wanting(often(Frequency.NORMAL)));

        assertThat(story.next().is(Kind.ENROLLED)).isTrue();
    }

    @Test
    void toldAgainItChangesNothing() {
        var told = wanting(pause(Duration.ofDays(30)));
        story.hears(told);
        var before = story.followUp();

        story.hears(told);

        assertThat(story.followUp()).isEqualTo(before);
        assertThat(story.told(EnrolmentPaused.class)).hasSize(1);
    }

    @Test
    void anOldWordDoesNotUndoANewerOne() {
        var old = wanting(pause(Duration.ofDays(30)));
        story.after(Duration.ofHours(1)).hears(wanting(often(Frequency.SELDOM)));

        story.hears(old);

        assertThat(story.followUp().suppression().wishes().pausedUntil()).isNull();
        assertThat(story.followUp().suppression().wishes().seldom()).isTrue();
    }

    @Test
    void whoWantsNoCallsGetsTheRestInWriting() {
        story.hears(wanting(refusing(TouchChannel.CALL)));

        assertThat(story.followUp().enrolment().orElseThrow().touches())
                .filteredOn(Rerouting::isOpen)
                .isNotEmpty()
                .allMatch(touch -> touch.channel() == TouchChannel.EMAIL);

        story.hears(wanting(allowing(TouchChannel.CALL)));
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy()))
                .isEmpty();
    }

    @Test
    void refusedEmailComesBackByAConfirmationAlone() {
        story.hears(wanting(refusing(TouchChannel.EMAIL)));
        for (var channel : Set.of(TouchChannel.EMAIL, TouchChannel.SURVEY, TouchChannel.NEWSLETTER)) {
            assertThat(obstacle(channel)).as("%s", channel).isTrue();
        }

        story.hears(wanting(allowing(TouchChannel.EMAIL)));
        assertThat(obstacle(TouchChannel.EMAIL))
                .as("the link may have been forwarded")
                .isTrue();

        story.after(Duration.ofMinutes(5)).hears(ActivityKind.CONSENT_CONFIRMED);
        assertThat(obstacle(TouchChannel.EMAIL)).isFalse();
    }

    @Test
    void aConfirmationThatARefusalHasOvertakenBringsNothingBack() {
        story.hears(wanting(refusing(TouchChannel.EMAIL)));

        story.hears(Fixtures.anActivity("by-an-old-link", ActivityKind.CONSENT_CONFIRMED, Story.ANN, story.now())
                .overtaken());

        assertThat(obstacle(TouchChannel.EMAIL)).isTrue();
    }

    @Test
    void aConfirmationDoesNotBringBackSurveysThatAloneWereRefused() {
        story.hears(wanting(refusing(TouchChannel.SURVEY)));

        story.hears(ActivityKind.CONSENT_CONFIRMED);

        assertThat(obstacle(TouchChannel.SURVEY)).isTrue();
        assertThat(obstacle(TouchChannel.EMAIL)).isFalse();
    }

    @Test
    void seldomLeavesOutWhatComesWithinAMonth() {
        story.qualified(who -> who.stage(Stage.CUSTOMER)).after(Duration.ofDays(7));
        var left = story.told(TouchSent.class).size();
        assertThat(left).isPositive();
        story.hears(wanting(often(Frequency.SELDOM)));

        var next = nextMail();
        assertThat(Wishes.obstacle(story.followUp(), next, Story.RULES, story.now()))
                .contains("wants at most one e-mail in 30 days");
        assertThat(Wishes.obstacle(
                        story.followUp(), next, Story.RULES, story.now().plus(Duration.ofDays(30))))
                .isEmpty();
    }

    @Test
    void seldomDoesNotKeepAnAnswerBack() {
        story.hears(wanting(often(Frequency.SELDOM))).after(Duration.ofDays(2));
        assertThat(Wishes.obstacle(story.followUp(), nextMail(), Story.RULES, story.now()))
                .isPresent();

        story.qualified(who -> who.road(Road.FUTURE_INTEREST, null));
        story.after(Duration.ofDays(1)).hears(ActivityKind.EMAIL_REPLIED);
        story.after(Duration.ofDays(4));

        assertThat(story.followUp().enrolment().orElseThrow().cadence().id()).isEqualTo("conversation");
        assertThat(Wishes.obstacle(story.followUp(), nextMail(), Story.RULES, story.now()))
                .isEmpty();
    }

    @Test
    void whoWantsNoIdeasIsNotNurtured() {
        story.qualified(who -> who.road(Road.FUTURE_INTEREST, null)).after(Duration.ofDays(183));
        assertThat(story.followUp().enrolment().orElseThrow().purpose()).isEqualTo(Purpose.NURTURE);

        story.hears(wanting(new Preferences(Set.of(), Set.of(), null, null, false, null)));
        assertThat(story.followUp().enrolment()).isEmpty();
        story.after(Duration.ofDays(400));

        assertThat(story.followUp().memory().past())
                .filteredOn(past -> past.enrolment().purpose() == Purpose.NURTURE)
                .hasSize(1);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void theNewsletterIsATopicOfItsOwn() {
        assertThat(Wishing.isMadeOfIdeas(Known.emailsFor("nurture", Purpose.NURTURE, Situation.NURTURE)))
                .isTrue();
        assertThat(Wishing.isMadeOfIdeas(Known.newsletter())).isFalse();
    }

    @Test
    void whatOneOfTwoSaidHoldsForBothOnceTheyAreOne() {
        var other = Story.begin().qualified(UnaryOperator.identity());
        other.hears(wanting(new Preferences(
                Set.of(TouchChannel.VISIT),
                Set.of(),
                Frequency.PAUSED,
                story.now().plus(Duration.ofDays(30)),
                null,
                null)));
        other.hears(ActivityKind.EMAIL_BOUNCED);

        story.take(Qualifying.joined(story.followUp(), other.followUp(), Story.RULES, story.now()));

        assertThat(story.next().is(Kind.PAUSED)).isTrue();
        assertThat(obstacle(TouchChannel.VISIT)).isTrue();
        assertThat(story.followUp().suppression().ofEmailTo("ann@example.com")).isEqualTo("e-mail bounced");
        var once = story.followUp();
        story.take(Qualifying.joined(once, other.followUp(), Story.RULES, story.now()));
        assertThat(story.followUp()).as("told again").isEqualTo(once);
    }

    @Test
    void theLanguageHoldsAtOnce() {
        story.hears(wanting(new Preferences(Set.of(), Set.of(), Frequency.NORMAL, null, null, "fr")));

        assertThat(story.followUp().profile().person().language()).isEqualTo("fr");
        assertThat(story.followUp().profile().person().phone()).isEqualTo("+4930123456");
    }

    @Test
    void whoeverCallsNextReadsOfIt() {
        story.hears(wanting(new Preferences(
                Set.of(TouchChannel.SURVEY),
                Set.of(),
                Frequency.PAUSED,
                Instant.parse("2026-06-01T00:00:00Z"),
                false,
                null)));

        assertThat(story.followUp().memory().notes().getFirst().text())
                .isEqualTo("wants no SURVEY; nothing until 2026-06-01; no case studies and reports");
    }

    @Test
    void whoAsksForLessDoesNotCountAsActive() {
        story.hears(wanting(often(Frequency.SELDOM)));

        assertThat(story.followUp().memory().lastActiveAt()).isNull();
    }

    @Test
    void whatIsToldIsReadAsItWasMeant() {
        var all = EnumSet.allOf(TouchChannel.class);
        var said = new Preferences(
                EnumSet.of(TouchChannel.CALL),
                EnumSet.complementOf(EnumSet.of(TouchChannel.CALL)),
                Frequency.PAUSED,
                Instant.parse("2026-06-01T00:00:00Z"),
                true,
                "de");

        assertThat(Preferences.in(wanting(said))).contains(said);
        assertThat(said.refused().size() + said.allowed().size()).isEqualTo(all.size());
    }

    @Test
    void aPauseWithoutAnEndAndWordsThatNobodyKnowsAreNoWish() {
        var odd = answering(Map.of("frequency", "PAUSED", "refusedChannels", "PIGEON, CALL", "pausedUntil", "soon"));

        assertThat(Preferences.in(odd)).hasValueSatisfying(said -> {
            assertThat(said.frequency()).isNull();
            assertThat(said.refused()).containsExactly(TouchChannel.CALL);
        });
        assertThat(Preferences.in(answering(Map.of("budget", "yes")))).isEmpty();
    }

    @Test
    void aPauseMayNameADayOrATime() {
        for (var until : List.of("2028-09-18", "2028-09-18T00:00:00Z", "2028-09-18T02:00:00+02:00")) {
            assertThat(Preferences.in(answering(Map.of("frequency", "PAUSED", "pausedUntil", until))))
                    .hasValueSatisfying(said -> {
                        assertThat(said.frequency()).isEqualTo(Frequency.PAUSED);
                        assertThat(said.pausedUntil()).isEqualTo("2028-09-18T00:00:00Z");
                    });
        }
    }

    private boolean obstacle(TouchChannel channel) {
        return Reach.obstacle(story.followUp(), channel, Story.RULES.policy()).isPresent();
    }

    private TouchId nextMail() {
        var enrolment = story.followUp().enrolment().orElseThrow();
        return enrolment.touches().stream()
                .filter(Rerouting::isOpen)
                .filter(PlannedTouch::isSentByItself)
                .findFirst()
                .map(enrolment::touchId)
                .orElseThrow();
    }

    private Preferences pause(Duration time) {
        return new Preferences(Set.of(), Set.of(), Frequency.PAUSED, story.now().plus(time), null, null);
    }

    private static Preferences often(Frequency frequency) {
        return new Preferences(Set.of(), Set.of(), frequency, null, null, null);
    }

    private static Preferences refusing(TouchChannel channel) {
        return new Preferences(Set.of(channel), Set.of(), null, null, null, null);
    }

    private static Preferences allowing(TouchChannel channel) {
        return new Preferences(Set.of(), Set.of(channel), null, null, null, null);
    }

    private ActivityRecorded wanting(Preferences wanted) {
        return told(wanted.answers(), wanted);
    }

    private ActivityRecorded answering(Map<String, String> answers) {
        return told(answers, null);
    }

    private int number;

    private ActivityRecorded told(Map<String, String> answers, Preferences wanted) {
        return new ActivityRecorded(
                "wish-" + number,
                ActivityKind.QUESTION_ANSWERED,
                wanted == null ? null : wanted.person(),
                Story.ANN,
                null,
                null,
                story.now().plusMillis(number++),
                null,
                null,
                answers,
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }
}
