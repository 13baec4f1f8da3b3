package io.followthrough.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@code docs/asyncapi.yaml} against the code, so that page and code cannot part. */
class AsyncApiTests {

    private static final Path PAGE = Path.of("../docs/asyncapi.yaml");
    private static final JsonNode API = new YAMLMapper().readTree(PAGE.toFile());
    private static final long FOR_EVER = -1;

    /** Which facts a topic carries; the inbound topics carry the same as those that they feed. */
    private static final Map<String, Class<? extends Event>> FACTS = Map.of(
            Topics.LEADS_INBOUND,
            LeadCaptured.class,
            Topics.LEADS_CAPTURED,
            LeadEvent.class,
            Topics.ACTIVITIES_INBOUND,
            ActivityRecorded.class,
            Topics.ACTIVITIES_CAPTURED,
            ActivityRecorded.class,
            Topics.PROSPECTS_ACTIVITY,
            ActivityRecorded.class,
            Topics.PROSPECTS_QUALIFICATION,
            ProspectEvent.class,
            Topics.PROSPECTS_TOUCHES,
            CadenceEvent.class,
            Topics.metric("{name}"),
            MetricUpdated.class);

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(topics().keySet());
    }

    @Test
    void everyChannelKeepsItsRecordsAsLongAsItsTopic() {
        for (var channel : API.get("channels")) {
            var topic = topics().get(channel.get("address").asString());
            var configuration = channel.at("/bindings/kafka/topicConfiguration");

            assertThat(configuration.get("cleanup.policy").get(0).asString())
                    .as(topic.name())
                    .isEqualTo(topic.compacted() ? "compact" : "delete");
            assertThat(configuration.get("retention.ms").asLong())
                    .as(topic.name())
                    .isEqualTo(
                            topic.retention() == null
                                    ? FOR_EVER
                                    : topic.retention().toMillis());
        }
    }

    @Test
    void everyEventIsAMessageWithItsSchema() {
        var payloads = events().collect(toMap(
                message -> message.get("name").asString(),
                message -> PAGE.resolveSibling(message.at("/payload/$ref").asString())
                        .toAbsolutePath()
                        .normalize()));

        assertThat(payloads)
                .isEqualTo(Arrays.stream(EventType.values())
                        .collect(toMap(
                                EventType::wireName,
                                type -> EventSchemas.path(type).toAbsolutePath())));
    }

    @Test
    void everyChannelCarriesTheFactsOfItsTopic() {
        for (var channel : API.get("channels")) {
            var facts = FACTS.get(channel.get("address").asString());
            if (facts != null) {
                assertThat(messages(channel))
                        .as(channel.get("address").asString())
                        .isEqualTo(named(facts));
            }
        }
        assertThat(addresses()).containsAll(FACTS.keySet());
    }

    @Test
    void theHeadersAreThoseThatAreWritten() {
        var record = EventCodec.toRecord(
                Topics.PROSPECTS_QUALIFICATION,
                new EventEnvelope<>(
                        "e-1",
                        URI.create("/services/qualification"),
                        "p-1",
                        Instant.EPOCH,
                        "c-1",
                        "e-0",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        new ProspectErased("p-1", "asked")));
        var documented = API.at("/components/messageTraits/cloudEvent/headers/properties")
                .propertyNames();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(record.headers().toArray())
                                .map(Header::key)
                                .toList());
        assertThat(events().allMatch(message ->
                        message.at("/traits/0/$ref").asString().endsWith("/cloudEvent")))
                .isTrue();
    }

    private static Map<String, Topic> topics() {
        return Stream.concat(
                        Topics.ALL.stream(),
                        Stream.of(
                                Topic.compacted(Topics.metric("{name}")),
                                Topic.keptFor(Topics.deadLetters("{topic}", "{group}"), Duration.ofDays(90))))
                .collect(toMap(Topic::name, topic -> topic));
    }

    private static Set<String> addresses() {
        return API.get("channels")
                .valueStream()
                .map(channel -> channel.get("address").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Messages that are ours, and not somebody's record passed on. */
    private static Stream<JsonNode> events() {
        return API.at("/components/messages").valueStream().filter(message -> message.has("traits"));
    }

    private static Set<String> messages(JsonNode channel) {
        return channel.get("messages")
                .valueStream()
                .map(reference -> API.at(reference.get("$ref").asString().substring(1))
                        .get("name")
                        .asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> named(Class<? extends Event> facts) {
        Predicate<EventType> belongs = type -> facts.isAssignableFrom(type.record());
        return Arrays.stream(EventType.values())
                .filter(belongs)
                .map(EventType::wireName)
                .collect(Collectors.toSet());
    }
}
