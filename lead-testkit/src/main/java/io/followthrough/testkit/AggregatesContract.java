package io.followthrough.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Decider;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of aggregates must keep, whichever server is behind it. */
public abstract class AggregatesContract {

    /** A state with what is hard to store: instants, exact decimals, keys with dots, nulls. */
    public record Counter(
            int count,
            Instant at,
            BigDecimal exact,
            Map<String, String> notes,
            @Nullable String absent) {}

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private final RecordingPublisher published = new RecordingPublisher();
    private Aggregates<Counter> aggregates;
    private AggregateProcessor<Counter> processor;

    /** An empty store. */
    protected abstract Aggregates<Counter> emptyStore();

    @BeforeEach
    void freshStore() {
        aggregates = emptyStore();
        processor = new AggregateProcessor<>(aggregates, published);
    }

    @Test
    void whatIsSavedIsLoadedToTheLastDigit() {
        processor.process(List.of(count("a", "event-1")));

        assertThat(aggregates.load(Set.of("a", "nobody"))).containsOnlyKeys("a");
        assertThat(requireNonNull(aggregates.load(Set.of("a")).get("a")).state())
                .isEqualTo(new Counter(1, NOON, new BigDecimal("0.10"), Map.of("a.b$c", "kept"), null));
    }

    @Test
    void anEventIsHandledOnce() {
        processor.process(List.of(count("a", "event-1"), count("a", "event-2"), count("a", "event-1")));
        processor.process(List.of(count("a", "event-2")));

        assertThat(countOf("a")).isEqualTo(2);
        assertThat(published.ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void afterPublishingTheOutboxIsEmpty() {
        processor.process(List.of(count("a", "event-1")));

        assertThat(requireNonNull(aggregates.load(Set.of("a")).get("a")).outbox())
                .isEmpty();
    }

    @Test
    void whatCouldNotBePublishedIsPublishedOnRedeliveryAndNothingIsDecidedTwice() {
        published.broken = true;
        Assertions.assertThatThrownBy(() -> processor.process(List.of(count("a", "event-1"))))
                .isInstanceOf(EventsNotPublishedException.class);
        published.broken = false;

        processor.process(List.of(count("a", "event-1")));

        assertThat(countOf("a")).isEqualTo(1);
        assertThat(published.ids()).hasSize(1);
        assertThat(requireNonNull(aggregates.load(Set.of("a")).get("a")).outbox())
                .isEmpty();
    }

    @Test
    void theLoserOfARaceDecidesAgainOnTheNewerState() {
        processor.process(List.of(count("a", "event-1")));
        var meddled = new ArrayList<String>();

        processor.process(List.of(new Work<>("a", "event-2", state -> {
            if (meddled.isEmpty()) {
                meddled.add("once");
                processor.process(List.of(count("a", "event-3")));
            }
            return increment("a", "event-2").decide(state);
        })));

        assertThat(countOf("a")).isEqualTo(3);
    }

    @Test
    void whoWasLoadedAMomentAgoIsDecidedAboutAgainIfOthersWroteSince() {
        processor.process(List.of(count("a", "event-1")));
        var known = List.copyOf(aggregates.load(Set.of("a", "b")).values());
        processor.process(List.of(count("a", "event-2"), count("b", "event-3")));

        processor.publish(
                processor.write(List.of(count("a", "event-2"), count("a", "event-4"), count("b", "event-5")), known));

        assertThat(countOf("a")).isEqualTo(3);
        assertThat(countOf("b")).isEqualTo(2);
        assertThat(published.ids()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void twoThatCreateTheSameAggregateBothCount() {
        var meddled = new ArrayList<String>();

        processor.process(List.of(new Work<>("a", "event-1", state -> {
            if (meddled.isEmpty()) {
                meddled.add("once");
                processor.process(List.of(count("a", "event-2")));
            }
            return increment("a", "event-1").decide(state);
        })));

        assertThat(countOf("a")).isEqualTo(2);
    }

    @Test
    void concurrentWritersLoseNoUpdate() throws Exception {
        var threads = IntStream.range(0, 4)
                .mapToObj(writer -> Thread.ofVirtual()
                        .unstarted(() -> IntStream.range(0, 25).forEach(n -> persist(count("a", writer + "-" + n)))))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(countOf("a")).isEqualTo(100);
    }

    /** As a consumer does: whom others were faster than too often is tried again. */
    private void persist(Work<Counter> work) {
        try {
            new AggregateProcessor<>(aggregates, new RecordingPublisher()).process(List.of(work));
        } catch (EnvironmentDownException busy) {
            persist(work);
        }
    }

    /** Whoever writes while another publishes finds the other's events in the outbox; they are not theirs to tell. */
    @Test
    void whatSeveralWriteAtTheSameTimeIsPublishedOnceAndInOrder() throws Exception {
        var second = new Thread(() -> processor.process(List.of(count("a", "event-2"))));
        published.before = () -> {
            published.before = () -> {};
            second.start();
            Awaitility.await().until(() -> countOf("a") == 2);
        };

        processor.process(List.of(count("a", "event-1")));
        second.join();

        assertThat(published.ids())
                .containsExactly(
                        told("a", "event-1").envelope().id(),
                        told("a", "event-2").envelope().id());
        assertThat(requireNonNull(aggregates.load(Set.of("a")).get("a")).outbox())
                .isEmpty();
    }

    @Test
    void whatOthersToldMeanwhileIsNotLeft() {
        var written = processor.write(List.of(count("a", "event-1")));
        processor.write(List.of(count("b", "event-2")));
        processor.process(List.of(count("a", "event-3")));

        processor.publish(processor.left(written));

        assertThat(published.ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whoeverDecidedBeforeAnOutboxWasEmptiedDecidesAgain() {
        processor.process(List.of(count("a", "event-1")));
        var written = processor.write(List.of(count("a", "event-2")));

        processor.process(List.of(new Work<>("a", "event-3", state -> {
            if (countOf("a") == 2 && !written.isEmpty()) {
                processor.publish(List.copyOf(written));
                written.clear();
            }
            return increment("a", "event-3").decide(state);
        })));

        assertThat(countOf("a")).isEqualTo(3);
        assertThat(published.ids()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whatTheClockLeadsToContinuesTheStoryThatTheFirstEventBegan() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var capture = Fixtures.anEvent("a", NOON, new StageChanged("a", null, Stage.LEAD, "captured", null))
                .within("story", "form", trace);
        processor.process(List.of(Work.of("a", capture, increment("a", "event-1"))));
        processor.process(List.of(count("a", "tick-1")));
        var later = Fixtures.anEvent("a", NOON, new StageChanged("a", null, Stage.LEAD, "again", null));
        processor.process(List.of(Work.of("a", later, state -> Decision.quietly(requireNonNull(state)))));
        processor.process(List.of(count("a", "tick-2")));

        assertThat(published.events)
                .extracting(event -> event.envelope().correlationId())
                .containsOnly("story");
        assertThat(published.events)
                .extracting(event -> event.envelope().traceparent())
                .containsOnly(trace);
        assertThat(published.events)
                .extracting(event -> event.envelope().causationId())
                .as("what led to nothing is no cause")
                .containsExactly(
                        capture.id(),
                        published.ids().getFirst(),
                        published.ids().get(1));
    }

    @Test
    void whatWasStoredWithoutAStoryHasOneByItsOwnName() {
        processor.process(List.of(count("a", "tick-1"), count("a", "tick-2")));

        assertThat(published.events)
                .extracting(event -> event.envelope().correlationId())
                .containsOnly("a");
        assertThat(published.events.getLast().envelope().causationId())
                .isEqualTo(published.ids().getFirst());
    }

    @Test
    void aRuleThatFailsNamesItsEventAndChangesNothing() {
        var works = List.<Work<Counter>>of(count("a", "event-1"), new Work<>("b", "event-2", state -> {
            throw new IllegalStateException("a fault in the rule");
        }));

        Assertions.assertThatThrownBy(() -> processor.process(works))
                .isInstanceOfSatisfying(
                        PoisonEventException.class,
                        poison -> assertThat(poison.eventId()).isEqualTo("event-2"));
        assertThat(aggregates.load(Set.of("a", "b"))).isEmpty();
    }

    @Test
    void aBatchOfManyIsWrittenWhole() {
        processor.process(IntStream.range(0, 1_000)
                .mapToObj(n -> count("many-" + n % 500, "event-" + n))
                .toList());

        assertThat(IntStream.range(0, 500).mapToObj(n -> "many-" + n))
                .allSatisfy(id -> assertThat(countOf(id)).isEqualTo(2));
    }

    private int countOf(String id) {
        var state = requireNonNull(aggregates.load(Set.of(id)).get(id)).state();
        return state == null ? 0 : state.count();
    }

    private static Work<Counter> count(String id, String eventId) {
        return new Work<>(id, eventId, increment(id, eventId));
    }

    private static Decider<Counter> increment(String id, String eventId) {
        return state -> new Decision<>(
                new Counter(
                        state == null ? 1 : state.count() + 1,
                        NOON,
                        new BigDecimal("0.10"),
                        Map.of("a.b$c", "kept"),
                        null),
                List.of(told(id, eventId)));
    }

    private static Outgoing told(String id, String eventId) {
        EventEnvelope<StageChanged> event =
                Fixtures.anEvent(id, NOON, new StageChanged(id, null, Stage.LEAD, eventId, null));
        return new Outgoing(Topics.PROSPECTS_QUALIFICATION, event);
    }

    private static final class RecordingPublisher implements EventPublisher {

        private final List<Outgoing> events = Collections.synchronizedList(new ArrayList<>());
        private boolean broken;
        private volatile Runnable before = () -> {};

        @Override
        public void publish(List<Outgoing> batch) {
            if (broken) {
                throw new EventsNotPublishedException("the broker is away", new IllegalStateException());
            }
            before.run();
            events.addAll(batch);
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new AssertionError("not used here");
        }

        List<String> ids() {
            return events.stream().map(event -> event.envelope().id()).toList();
        }
    }
}
