package io.followthrough.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.Topics;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

/** What becomes of each record of a batch. */
class EventConsumersTests {

    private final List<RawRecord> letters = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventConsumers consumers = new EventConsumers(
            new DeadLetters(new Letters(), new NoAdmin(), meters), new UnknownTypes(meters), null, Heard.UNNOTED);

    @Test
    void aSingleEventThatFailsIsKeptAndNotTriedForEver() {
        consumers.handle(List.of(record("1")), "g", events -> {
            throw new IllegalStateException("our fault");
        });

        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().topic()).isEqualTo("prospects.qualification.v1.g.dlt");
    }

    @Test
    void aPoisonedEventIsTakenOutAndTheRestIsHandledAsOneBatch() {
        consumers.handle(List.of(record("1"), record("2"), record("3")), "g", events -> {
            if (events.stream().anyMatch(event -> event.id().equals("2"))) {
                throw new PoisonEventException("2", new IllegalStateException("our fault"));
            }
            events.forEach(event -> handled.add(event.id()));
        });

        assertThat(handled).containsExactly("1", "3");
        assertThat(letters).hasSize(1);
    }

    @Test
    void aBlameThatNamesNoEventOfTheBatchIsFoundOutOneByOne() {
        consumers.handle(List.of(record("1"), record("2"), record("3")), "g", events -> {
            if (events.stream().anyMatch(event -> event.id().equals("2"))) {
                throw new PoisonEventException("derived from 2", new IllegalStateException("our fault"));
            }
            events.forEach(event -> handled.add(event.id()));
        });

        assertThat(handled).containsExactly("1", "3");
        assertThat(letters).hasSize(1);
    }

    /** An error ends a consumer for good, and one form of an unknown person is enough for it. */
    @Test
    void anEventThatGoesTooDeepIsKeptAndTheRestIsHandled() {
        consumers.handle(List.of(record("1"), record("2"), record("3")), "g", events -> {
            if (events.stream().anyMatch(event -> event.id().equals("2"))) {
                throw new StackOverflowError();
            }
            events.forEach(event -> handled.add(event.id()));
        });

        assertThat(handled).containsExactly("1", "3");
        assertThat(letters).hasSize(1);
    }

    @Test
    void anEnvironmentThatIsDownStopsTheBatchAndLosesNothing() {
        assertThatThrownBy(() -> consumers.handle(List.of(record("1")), "g", events -> {
                    throw new EnvironmentDownException("away", null);
                }))
                .isInstanceOf(EnvironmentDownException.class);
        assertThat(letters).isEmpty();
    }

    @Test
    void whoeverWantsSomeTypesAloneIsGivenNoOthersButWhatHasToBeReadToTell() {
        var structured = record("2");
        structured.headers().remove("ce_type");
        var later = record("3");
        later.headers().remove("ce_type").add("ce_type", "io.followthrough.prospect.teleported.v1".getBytes());
        var records = List.of(record("1"), structured, later);

        assertThat(EventConsumers.only(Set.of(EventType.STAGE_CHANGED), records))
                .containsExactly(structured, later);
        assertThat(EventConsumers.only(Set.of(EventType.PROSPECT_ERASED), records))
                .isEqualTo(records);
    }

    @Test
    void anEventOfALaterVersionIsPassedOverAndCounted() {
        var later = record("1");
        later.headers().remove("ce_type").add("ce_type", "io.followthrough.prospect.teleported.v1".getBytes());

        consumers.handle(List.of(later, record("2")), "g", events -> events.forEach(event -> handled.add(event.id())));

        assertThat(handled).containsExactly("2");
        assertThat(letters).isEmpty();
        assertThat(meters.counter(MetricNames.UNKNOWN_EVENTS, "topic", Topics.PROSPECTS_QUALIFICATION)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anUnreadableRecordIsKeptWithItsBytesAndTheReason() {
        var bytes = "hello".getBytes(StandardCharsets.UTF_8);
        var record = new RawRecord("t", 3, 7, Instant.EPOCH, null, new RecordHeaders(), bytes);

        consumers.handle(List.of(record, record("1")), "g", events -> events.forEach(event -> handled.add(event.id())));

        assertThat(handled).containsExactly("1");
        assertThat(letters.getFirst().value()).isEqualTo(bytes);
        assertThat(header(DeadLetters.REASON)).contains("not a CloudEvent");
        assertThat(header(DeadLetters.ORIGIN)).isEqualTo("t-3@7");
    }

    private String header(String name) {
        return new String(letters.getFirst().headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static RawRecord record(String id) {
        var coded = EventCodec.toRecord(
                Topics.PROSPECTS_QUALIFICATION,
                new EventEnvelope<>(
                        id, URI.create("/t"), "p", Instant.EPOCH, null, null, null, new ProspectErased("p", "asked")));
        return new RawRecord(coded.topic(), 0, 0, Instant.EPOCH, null, coded.headers(), coded.value());
    }

    private final class Letters implements EventPublisher {

        @Override
        public void publish(List<Outgoing> events) {
            throw new AssertionError("not used here");
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            letters.addAll(records);
        }
    }

    private static final class NoAdmin extends KafkaAdmin {

        NoAdmin() {
            super(Map.of());
        }

        @Override
        public void createOrModifyTopics(org.apache.kafka.clients.admin.NewTopic... topics) {
            // The test needs no broker.
        }
    }
}
