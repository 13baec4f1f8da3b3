package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.DoneBy.by;
import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.did;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.noted;
import static io.followthrough.analytics.Events.opened;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures by representative are of who did the work. */
class WhoWorkedTests {

    private static final EventEnvelope<?> CAPTURED = qualified("p", Stage.PROSPECT, "fair", 1);

    @Test
    void aFirstEMailThatIsSentByItselfIsNobodysAndTheOneWhoCalledHasThePerson() {
        var measured = measured(CAPTURED, by(null, mailSent("p", "t1", day(1))), by("anna", call("t2", day(2))));

        assertThat(people(measured, "anna")).isEqualTo("0/1");
        assertThat(people(measured, "(none)")).isEqualTo("0/0");
    }

    @Test
    void aCustomerIsOfWhoCalledLastBeforeTheSaleWhoeverCallsThemLater() {
        var measured = measured(
                CAPTURED,
                by("anna", call("t1", day(1))),
                by("ben", call("t2", day(2))),
                by("office", won("p", "d1", day(3))),
                by("support", call("t3", day(4))));

        assertThat(people(measured, "ben")).isEqualTo("1/1");
        assertThat(people(measured, "anna")).isEqualTo("0/0");
        assertThat(people(measured, "support")).isEqualTo("0/0");
    }

    @Test
    void whoIsNoCustomerYetIsOfWhoCalledLast() {
        var measured = measured(CAPTURED, by("anna", call("t1", day(1))), by("ben", call("t2", day(2))));

        assertThat(people(measured, "ben")).isEqualTo("0/1");
        assertThat(people(measured, "anna")).isEqualTo("0/0");
    }

    @Test
    void aCallThatIsReportedWithoutAContactAndTimeThatIsSpentAreWork() {
        assertThat(people(measured(CAPTURED, by("anna", did("p", ActivityKind.CALL_CONNECTED, day(1)))), "anna"))
                .isEqualTo("0/1");
        assertThat(people(measured(CAPTURED, by("anna", noted("p", 5, null, day(1)))), "anna"))
                .isEqualTo("0/1");
    }

    @Test
    void whatThePersonWroteIsNotTheWorkOfWhoReadsIt() {
        var measured = measured(
                CAPTURED, by("anna", call("t1", day(1))), by("ben", did("p", ActivityKind.EMAIL_REPLIED, day(2))));

        assertThat(people(measured, "anna")).isEqualTo("0/1");
    }

    @Test
    void whereNobodyDidAnythingACustomerIsOfWhoIsNamedOnTheDeal() {
        assertThat(people(measured(CAPTURED, by("anna", won("p", "d1", day(3)))), "anna"))
                .isEqualTo("1/1");
        assertThat(people(measured(CAPTURED, by(null, won("p", "d1", day(3)))), "(none)"))
                .isEqualTo("1/1");
    }

    @Test
    void aDealIsOfWhomItsReportsNameLastAndElseOfWhoWorkedBefore() {
        var named = measured(
                CAPTURED,
                by("anna", opened("p", "d1", day(1))),
                by("ben", call("t1", day(2))),
                by(null, won("p", "d1", day(3))));
        assertThat(named.fraction("closing-ratio/rep=anna")).isEqualTo("1/1");

        var nameless = measured(
                CAPTURED,
                by("ben", call("t1", day(2))),
                by(null, won("p", "d1", day(3))),
                by("support", call("t2", day(4))));
        assertThat(nameless.fraction("closing-ratio/rep=ben")).isEqualTo("1/1");
        assertThat(nameless.fraction("open-deals/rep=ben")).isEqualTo("0/1");
        assertThat(nameless.readings("contacts-made/rep=ben").getLast().denominator())
                .isEqualTo(1);
    }

    /** The same whatever comes first. */
    private static Measured measured(EventEnvelope<?>... events) {
        var shuffled = new ArrayList<>(List.of(events));
        var measured = Measured.of(events);
        for (var seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Measured.of(shuffled.toArray(EventEnvelope<?>[]::new)).totals())
                    .as(Arrays.toString(events))
                    .isEqualTo(measured.totals());
        }
        return measured;
    }

    private static EventEnvelope<?> call(String touchId, Instant at) {
        return called("p", touchId, at, TouchOutcome.CONNECTED);
    }

    private static Instant day(int number) {
        return MONDAY_9AM.plus(Duration.ofDays(number));
    }

    /** Customers of all, by representative. */
    private static String people(Measured measured, String rep) {
        var reading = measured.readings("conversion-rate/rep=" + rep).getLast();
        return (long) reading.numerator() + "/" + (long) reading.denominator();
    }
}
