package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BouncingTests {

    private static final String ADDRESS = "ann@example.com";

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void oneThatPassesPauses() {
        notNow("first");

        assertThat(story.next().kind()).isEqualTo(Kind.PAUSED);
        assertThat(story.next().at()).isEqualTo(story.now().plus(ofDays(3)));
    }

    @Test
    void threeInARowCountAsOneThatLastsAndTheReasonIsSaid() {
        notNow("first");
        notNow("second");
        assertThat(suppressed()).isNull();

        notNow("third");

        assertThat(story.told(EnrolmentFinished.class)).isEmpty();
        assertThat(suppressed()).isEqualTo("3 e-mails in a row could not be delivered");
        assertThat(story.isAlive()).isTrue();
        story.after(ofDays(4));
        assertThat(story.followUp().enrolment().orElseThrow().touches())
                .as("goes on by telephone")
                .filteredOn(touch -> touch.state() == TouchState.PLANNED || touch.state() == TouchState.DUE)
                .isNotEmpty()
                .allMatch(touch -> touch.channel() == TouchChannel.CALL);
    }

    @Test
    void whereNoOtherWayIsLeftTheReasonIsSaid() {
        var mailOnly = Story.begin().qualified(draft -> draft.reachedBy(ADDRESS, null));
        mailOnly.hears(bounce("first", mailOnly.now(), null, null));

        assertThat(mailOnly.told(EnrolmentFinished.class)).singleElement().satisfies(finished -> {
            assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.BOUNCED);
            assertThat(finished.reason()).isEqualTo("e-mail bounced");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"EMAIL_DELIVERED", "EMAIL_OPENED", "LINK_CLICKED", "EMAIL_REPLIED", "OUT_OF_OFFICE"})
    void anySignThatOneArrivedBeginsTheCountAnew(ActivityKind sign) {
        notNow("first");
        notNow("second");
        story.after(ofDays(1)).hears(sign).after(ofDays(1));
        notNow("third");
        notNow("fourth");

        assertThat(suppressed()).isNull();
    }

    @Test
    void severalNoticesOfOneEMailCountOnce() {
        notNow("first");
        notNow("first");
        notNow("first");

        assertThat(suppressed()).isNull();
    }

    @Test
    void aBounceToldAgainAfterASignOfArrivalIsNotCountedAgain() {
        notNow("first");
        var late = bounce("first", story.now(), story.now().plus(ofDays(3)), null);
        story.after(ofDays(1)).hears(ActivityKind.EMAIL_DELIVERED).hears(late);

        assertThat(story.followUp().suppression().addresses().undelivered()).isEmpty();
    }

    @Test
    void aBounceBelongsToTheAddress() {
        lasting("first", null);
        assertThat(suppressed()).isEqualTo("e-mail bounced");

        story.qualified(draft -> draft.reachedBy("ann.lee@example.com", "+4930123456"));
        assertThat(suppressed()).as("the new address is as good as any").isNull();

        story.qualified(draft -> draft.reachedBy("Ann@Example.com", "+4930123456"));
        assertThat(suppressed()).as("the old one is as dead as before").isEqualTo("e-mail bounced");
    }

    @Test
    void whoCouldNotBeReachedIsFollowedThroughAtTheNewAddress() {
        var unreachable = Story.begin().qualified(draft -> draft.reachedBy(ADDRESS, null));
        unreachable.hears(bounce("first", unreachable.now(), null, null));
        assertThat(unreachable.next().cause()).isEqualTo(WakeCause.UNREACHABLE);

        unreachable.qualified(draft -> draft.reachedBy("ann.lee@example.com", null));

        assertThat(unreachable.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void anotherNoticeOfAnOldBounceDoesNotConcernTheNewAddress() {
        lasting("first", null);
        story.qualified(draft -> draft.reachedBy("ann.lee@example.com", "+4930123456"));

        lasting("first", null);
        lasting("second", ADDRESS);

        assertThat(suppressed()).isNull();
    }

    @Test
    void aBounceHeardBeforeThePersonIsKnownIsNotForgotten() {
        var early = Story.begin();
        early.hears(bounce("first", early.now(), null, null)).qualified(UnaryOperator.identity());

        assertThat(obstacle(early)).isEqualTo("e-mail bounced");
    }

    /** So a refusal for our reputation is told: nothing is wrong with the address. */
    @Test
    void oneThatNeedNotBeWaitedForIsNobodysFault() {
        for (var number = 0; number < 18; number++) {
            story.hears(bounce("refused " + number, story.now(), story.now(), null));
        }

        assertThat(suppressed()).isNull();
        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void aComplaintIsAboutAllAddresses() {
        story.hears(ActivityKind.COMPLAINT).qualified(draft -> draft.reachedBy("ann.lee@example.com", "+4930123456"));

        assertThat(suppressed()).isEqualTo("complained about an e-mail");
    }

    @Test
    void anOptOutIsAboutAllAddresses() {
        story.hears(ActivityKind.CONSENT_WITHDRAWN)
                .qualified(draft -> draft.reachedBy("ann.lee@example.com", "+4930123456"));

        assertThat(suppressed()).isEqualTo("opted out");
    }

    @Test
    void whatWasWrittenBeforeBouncesBelongedToAddressesBelongsToThePresentOne() {
        var old = story.followUp().with(new Suppression(false, "e-mail bounced", null, List.of(), Wishes.NONE));

        assertThat(Reach.obstacle(old, TouchChannel.EMAIL, Story.RULES.policy()))
                .contains("e-mail bounced");
        assertThat(old.suppression().addresses().dead())
                .extracting(Deliverability.DeadAddress::address)
                .containsExactly(ADDRESS);
    }

    private @Nullable String suppressed() {
        return obstacle(story);
    }

    private static @Nullable String obstacle(Story of) {
        return Reach.obstacle(of.followUp(), TouchChannel.EMAIL, Story.RULES.policy())
                .orElse(null);
    }

    private void notNow(String email) {
        story.hears(bounce(email, story.now(), story.now().plus(ofDays(3)), null));
    }

    private void lasting(String email, @Nullable String address) {
        story.hears(bounce(email, story.now(), null, address));
    }

    private static ActivityRecorded bounce(
            String email, Instant at, @Nullable Instant until, @Nullable String address) {
        var person = address == null ? null : new Person(null, address, null, Map.of(), null, null, null, Map.of());
        return new ActivityRecorded(
                email,
                ActivityKind.EMAIL_BOUNCED,
                person,
                Story.ANN,
                null,
                null,
                at,
                null,
                null,
                Map.of(),
                null,
                null,
                until,
                Machine.MACHINE,
                "RFC 3464",
                false);
    }
}
