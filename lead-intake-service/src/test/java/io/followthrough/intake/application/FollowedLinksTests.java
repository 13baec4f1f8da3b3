package io.followthrough.intake.application;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.intake.domain.ActivityRules;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.MachineVerdict;
import io.followthrough.intake.domain.PhoneNumbers;
import io.followthrough.intake.domain.Reading;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.tokens.Token;
import io.followthrough.testkit.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedLinksTests {

    private static final PhoneNumbers NO_PLANS = (text, country) -> Reading.failed("is no phone number", "write it");
    private static final Token LINK = new Token(Token.Kind.UNSUBSCRIBE, "p-1", "p-1.e1s1a1", null, MONDAY_8AM);

    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final List<String> told = new ArrayList<>();
    private boolean isAway;
    private final FollowedLinks links = new FollowedLinks(
            new Intake(
                    new CaptureRules(NO_PLANS, IntakePolicy.DEFAULT),
                    new ActivityRules(NO_PLANS, IntakePolicy.DEFAULT),
                    new SimpleMeterRegistry()),
            new Remembering(),
            clock);

    /** Consumers pass over an activity that they hold: the second withdrawal must be one of its own. */
    @Test
    void whoSignedUpAgainCanUnsubscribeByTheOldMessageOnceMore() {
        links.unsubscribed(LINK);
        clock.advance(Duration.ofDays(30));
        links.unsubscribed(LINK);

        assertThat(told).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aDoubleClickIsOneWithdrawal() {
        links.unsubscribed(LINK);
        clock.advance(Duration.ofSeconds(2));
        links.unsubscribed(LINK);

        assertThat(told).hasSize(1);
    }

    /** Mail programs do, for each of their windows. */
    @Test
    void aPictureThatIsFetchedSeveralTimesInAMinuteIsToldOnce() {
        for (var second = 0; second < 50; second += 10) {
            links.fetched(ActivityKind.EMAIL_OPENED, LINK, MachineVerdict.A_PERSON, MONDAY_8AM.plusSeconds(second));
        }
        links.fetched(ActivityKind.EMAIL_OPENED, LINK, MachineVerdict.A_PERSON, MONDAY_8AM.plusSeconds(61));

        assertThat(told).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatDidNotArriveIsToldWhenItComesAgain() {
        isAway = true;
        assertThatThrownBy(() -> links.unsubscribed(LINK)).isInstanceOf(EventsNotPublishedException.class);
        isAway = false;
        links.unsubscribed(LINK);

        assertThat(told).hasSize(1);
    }

    private final class Remembering implements EventPublisher {

        @Override
        public void publish(List<Outgoing> events) {
            if (isAway) {
                throw new EventsNotPublishedException("the broker is away", new IllegalStateException());
            }
            events.forEach(
                    event -> told.add(((ActivityRecorded) event.envelope().data()).activityId()));
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new AssertionError("links are no raw records");
        }
    }
}
