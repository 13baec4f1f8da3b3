package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A mailbox that several people share gets a text once a day. */
class SharedMailboxTests {

    private static final String FAMILY = "Family@Huber.example";

    @Test
    void theSecondOneWaitsADay() {
        var first = at("family@huber.example");
        var touch = first.dueMail().orElseThrow();
        send(first, touch);

        assertThat(waitsUntil(at(FAMILY), first))
                .contains(Fixtures.MONDAY_8AM.plus(Story.RULES.policy().betweenEmails()));
    }

    @Test
    void whatMayHaveLeftCountsAsLeft() {
        var first = at(FAMILY);
        first.take(Mailing.claim(
                first.followUp(),
                first.dueMail().orElseThrow(),
                new Lease("t", first.now().plusSeconds(60)),
                Story.RULES,
                first.now()));

        assertThat(waitsUntil(at(FAMILY), first)).isPresent();
    }

    @Test
    void whatWasNotSentKeepsNobodyWaiting() {
        assertThat(waitsUntil(at(FAMILY), at(FAMILY))).isEmpty();
    }

    @Test
    void anotherAddressKeepsNobodyWaiting() {
        var first = at("info@huber.example");
        send(first, first.dueMail().orElseThrow());

        assertThat(waitsUntil(at(FAMILY), first)).isEmpty();
    }

    @Test
    void itLeavesWhenTheDayIsOver() {
        var first = at(FAMILY);
        send(first, first.dueMail().orElseThrow());
        var second = at(FAMILY);
        var touch = second.dueMail().orElseThrow();
        var until = waitsUntil(second, first).orElseThrow();

        second.take(Mailing.waitForMailbox(second.followUp(), touch, until, second.now()));

        assertThat(second.dueMail()).isEmpty();
        assertThat(Mailing.due(second.followUp(), until)).contains(touch);
        assertThat(SharedMailbox.waitsUntil(
                        second.followUp(), touch, List.of(first.followUp()), Story.RULES, until.plus(ofMinutes(1))))
                .isEmpty();
        assertThat(second.after(ofDays(3)).isAlive()).isTrue();
    }

    @Test
    void theSecondOneIsNotTheFirstOne() {
        var only = at(FAMILY);
        var touch = only.dueMail().orElseThrow();
        send(only, touch);

        assertThat(SharedMailbox.waitsUntil(only.followUp(), touch, List.of(only.followUp()), Story.RULES, only.now()))
                .isEmpty();
    }

    private static Optional<Instant> waitsUntil(Story second, Story first) {
        var other = new FollowUp(
                "bob",
                first.followUp().profile(),
                first.followUp().suppression(),
                first.followUp().next(),
                first.followUp().memory(),
                first.followUp().enrolments(),
                null);
        return SharedMailbox.waitsUntil(
                second.followUp(), second.dueMail().orElseThrow(), List.of(other), Story.RULES, second.now());
    }

    private static Story at(String address) {
        UnaryOperator<People.Draft> who = draft -> draft.reachedBy(address, "+4930123456");
        return Story.begin().qualified(who);
    }

    private static void send(Story story, TouchId touch) {
        story.take(Mailing.claim(
                story.followUp(), touch, new Lease("t", story.now().plusSeconds(60)), Story.RULES, story.now()));
        story.take(Mailing.sent(story.followUp(), touch, "t", Story.RULES, story.now()));
    }
}
