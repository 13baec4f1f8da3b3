package io.followthrough.analytics.domain.metric;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.did;
import static io.followthrough.analytics.Events.finished;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.noted;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.qualifiedWith;
import static io.followthrough.analytics.Events.unmerged;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An import and its undoing leave the figures of a world in which it never was, whenever what is known where. */
class UndoneImportTests {

    private static final Random RANDOM = new Random(17);
    private static final FirstCapture NONE = null;

    private static final List<EventEnvelope<?>> KNOWN = List.of(
            qualified("ann", Stage.LEAD, "fair", 1),
            called("ann", "t-1", after(1), TouchOutcome.CONNECTED),
            finished("ann", EnrolmentOutcome.RESPONDED, after(2)),
            qualified("bob", Stage.CUSTOMER, "blog", 1),
            mailSent("bob", "t-2", after(2)),
            won("bob", "deal-1", after(3)));

    @Test
    void whoCameByItAloneIsInNoMetric() {
        var events = new ArrayList<>(KNOWN);
        for (var person = 0; person < 3; person++) {
            events.addAll(broughtAndTakenBack("row-" + person));
        }

        inAnyOrder(events, measured -> assertThat(measured.totals()).isEqualTo(totals(KNOWN)));
    }

    @Test
    void twoWhomARowAloneJoinedCountAsBefore() {
        var events = new ArrayList<>(KNOWN);
        events.add(merged("ann", "bob", after(10)));
        events.add(qualifiedWith("ann", Stage.CUSTOMER, "blog", 2, "bob"));
        events.add(finished("bob", EnrolmentOutcome.PROSPECT_GONE, after(10)));
        events.add(unmerged("bob", "ann", after(20)));
        events.add(qualified("bob", Stage.CUSTOMER, "blog", 2));
        events.add(qualified("ann", Stage.LEAD, "fair", 3));

        inAnyOrder(events, measured -> assertThat(measured.totals()).isEqualTo(totals(KNOWN)));
    }

    @Test
    void whoCameByItAloneAndWasTakenForSomebodyElseIsInNoMetric() {
        var events = new ArrayList<>(KNOWN);
        events.addAll(broughtAndTakenBack("row"));
        events.add(merged("ann", "row", after(10)));
        events.add(qualifiedWith("ann", Stage.PROSPECT, "list", 2, "row"));
        events.add(unmerged("row", "ann", after(20)));
        events.add(qualified("ann", Stage.LEAD, "fair", 3));

        inAnyOrder(events, measured -> assertThat(measured.totals()).isEqualTo(totals(KNOWN)));
    }

    @Test
    void whoeverComesBackCountsWithAllThatWasDone() {
        var events = new ArrayList<>(broughtAndTakenBack("row"));
        events.add(qualified("row", Stage.LEAD, "own-form", 5));

        inAnyOrder(events, measured -> {
            assertThat(measured.fraction("conversion-rate/source=own-form")).isEqualTo("0/1");
            assertThat(measured.fraction("response-rate/source=own-form")).isEqualTo("0/2");
            assertThat(measured.fraction("finish-rate")).isEqualTo("0/0");
        });
    }

    /** Contacts that were really made, an open, minutes, the end that the undoing brought. */
    private static List<EventEnvelope<?>> broughtAndTakenBack(String id) {
        return List.of(
                qualified(id, Stage.LEAD, "list", 1),
                mailSent(id, id + "-mail", after(1)),
                did(id, ActivityKind.EMAIL_OPENED, after(2), id + "-mail", Machine.HUMAN),
                called(id, id + "-call", after(3), TouchOutcome.NO_ANSWER),
                noted(id, 3, null, after(4)),
                finished(id, EnrolmentOutcome.PROSPECT_GONE, after(5)),
                qualifiedWith(id, Stage.DISQUALIFIED, NONE, 2));
    }

    private static Object totals(List<EventEnvelope<?>> events) {
        return Measured.of(events.toArray(EventEnvelope<?>[]::new)).totals();
    }

    private static void inAnyOrder(List<EventEnvelope<?>> events, Consumer<Measured> expectation) {
        for (var round = 0; round < 200; round++) {
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(RANDOM.nextInt(events.size()), events.size()));
            Collections.shuffle(shuffled, RANDOM);
            expectation.accept(Measured.withHandoversOnTheirWay(shuffled, RANDOM));
        }
    }

    private static Instant after(long minutes) {
        return MONDAY_9AM.plus(Duration.ofMinutes(minutes));
    }
}
