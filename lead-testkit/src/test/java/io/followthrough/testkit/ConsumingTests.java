package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.DeadLetters;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How a service consumes, over a real broker. */
@SpringBootTest(
        classes = ConsumingTests.Listener.class,
        properties = {
            "spring.cloud.function.definition=listen",
            "spring.cloud.stream.bindings.listen-in-0.destination=" + Topics.PROSPECTS_ACTIVITY,
            "spring.cloud.stream.bindings.listen-in-0.group=" + ConsumingTests.GROUP,
            "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms=2000"
        })
class ConsumingTests {

    static final String GROUP = "listeners";

    private static final List<String> HANDLED = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> ATTEMPTS = new ConcurrentHashMap<>();

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Test
    void anEventArrives() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(activity("arrives"));
        }
        awaitHandled("arrives");
    }

    @Test
    void whatCannotBeReadIsKeptAsADeadLetterWithTheReasonAndTheRestGoesOn() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY);
                var letters = TopicProbe.on(Topics.deadLetters(Topics.PROSPECTS_ACTIVITY, GROUP))) {
            topic.writeRaw(List.of(
                    new ProducerRecord<>(Topics.PROSPECTS_ACTIVITY, "p", "no event".getBytes(StandardCharsets.UTF_8))));
            topic.write(activity("after the unreadable"));

            var letter = letters.awaitRecord(
                    record -> new String(record.value(), StandardCharsets.UTF_8).equals("no event"));
            assertThat(header(letter, DeadLetters.REASON)).contains("not a CloudEvent");
        }
        awaitHandled("after the unreadable");
        assertThat(meters.counter(MetricNames.DEAD_LETTERS, "topic", Topics.PROSPECTS_ACTIVITY)
                        .count())
                .isPositive();
    }

    @Test
    void anEventThatARuleFailsOnDoesNotHoldUpTheOthers() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY);
                var letters = TopicProbe.on(Topics.deadLetters(Topics.PROSPECTS_ACTIVITY, GROUP))) {
            topic.write(activity("before the fault"), activity("fault"), activity("after the fault"));

            var letter = letters.awaitRecord(
                    record -> new String(record.value(), StandardCharsets.UTF_8).contains("\"fault\""));
            assertThat(header(letter, DeadLetters.REASON)).contains("a fault in the rule");
            assertThat(header(letter, DeadLetters.STACK)).contains("ConsumingTests");
        }
        awaitHandled("before the fault", "after the fault");
    }

    @Test
    void anEnvironmentThatIsDownMakesTheConsumerWaitAndSkipsNothing() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(activity("down"), activity("behind the one that waits"));
        }
        awaitHandled("down", "behind the one that waits");
        assertThat(ATTEMPTS.get("down")).isGreaterThan(2);
    }

    /** Nobody waits for a consumer that is too long at a batch: it is put out of the group, and comes back to the same batch. */
    @Test
    void aBatchThatTakesTooLongComesAgainAndHoldsUpNothingForGood() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(activity("slow"), activity("behind the slow one"));
        }
        awaitHandled("slow", "behind the slow one");
        await().until(() -> ATTEMPTS.get("slow") > 1);
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(activity("after the slow one"));
        }
        awaitHandled("after the slow one");
    }

    private static void awaitHandled(String... ids) {
        await().untilAsserted(() -> assertThat(HANDLED).contains(ids));
    }

    private static EventEnvelope<ActivityRecorded> activity(String id) {
        return Fixtures.anEvent(
                "p", Fixtures.MONDAY_8AM, Fixtures.anActivity(id, ActivityKind.NOTE_TAKEN, "p", Fixtures.MONDAY_8AM));
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void awaitNobodyInTheGroup() {
        try (var admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", EmbeddedPlatform.bootstrapServers()))) {
            await().until(() -> admin.describeConsumerGroups(List.of(GROUP))
                    .all()
                    .get()
                    .get(GROUP)
                    .members()
                    .isEmpty());
        }
    }

    @SpringBootApplication
    static class Listener {

        @Bean
        Consumer<Message<List<byte[]>>> listen(EventConsumers consumers) {
            return consumers.of(events -> {
                for (var event : events) {
                    var id = ((ActivityRecorded) event.data()).activityId();
                    var attempt = ATTEMPTS.merge(id, 1, Integer::sum);
                    if (id.equals("down") && attempt <= 2) {
                        throw new EnvironmentDownException("the store is away", null);
                    }
                    if (id.equals("slow") && attempt == 1) {
                        awaitNobodyInTheGroup();
                    }
                    if (id.equals("fault")) {
                        throw new IllegalStateException("a fault in the rule");
                    }
                }
                events.forEach(event -> HANDLED.add(((ActivityRecorded) event.data()).activityId()));
            });
        }
    }
}
