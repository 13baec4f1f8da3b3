package io.followthrough.analytics.topology;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Stage;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology without a broker: what goes in, and what then stands on the metric topics. */
class MetricsTopologyTests {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
    private static final String CUSTOMERS = "conversion-rate/ALL/total/to=CUSTOMER";

    @TempDir
    private java.nio.file.Path stores;

    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "none:1",
                StreamsConfig.STATE_DIR_CONFIG,
                stores.toString(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class));
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        var consumed = Consumed.with(Serdes.String(), Serdes.ByteArray());
        new MetricsTopology(ZoneOffset.UTC, PAUSE, new Goal(10, GoalPlan.Period.WEEK, 0.02))
                .measure(
                        builder.stream(MetricsTopology.EVENTS, consumed),
                        builder.stream(MetricsTopology.HANDOVERS, consumed));
        MetricsTopology.addReadings(builder);
        driver = new TopologyTestDriver(builder.build(settings), settings);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aCustomerCountsInEveryWindowOfTheCapture() {
        qualification(qualified("p-1", Stage.CUSTOMER, "fair", 1));

        var cells = published("conversion-rate");

        assertThat(cells)
                .containsKeys(
                        "conversion-rate/DAY/total/2026-03-02/to=CUSTOMER",
                        "conversion-rate/WEEK/total/2026-03-02/to=CUSTOMER",
                        "conversion-rate/MONTH/source/2026-03-01/source=fair&to=PROSPECT",
                        "conversion-rate/ALL/channel/channel=WEB_FORM&to=OPPORTUNITY",
                        CUSTOMERS);
        assertThat(cells.values()).allSatisfy(cell -> {
            assertThat(cell.numerator()).isEqualTo(1);
            assertThat(cell.denominator()).isEqualTo(1);
        });
    }

    @Test
    void theSameEventTwiceChangesNothingAndPublishesNothing() {
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));
        published("conversion-rate");

        qualification(qualified("p-1", Stage.LEAD, "fair", 1));

        assertThat(published("conversion-rate")).isEmpty();
    }

    @Test
    void aLateCaptureMovesAPersonFromOneSourceToTheOther() {
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));
        published("conversion-rate");
        qualification(qualified("p-1", Stage.LEAD, "blog", 2));

        var cells = published("conversion-rate");

        assertThat(cells.get("conversion-rate/ALL/source/source=fair&to=CUSTOMER")
                        .denominator())
                .isZero();
        assertThat(cells.get("conversion-rate/ALL/source/source=blog&to=CUSTOMER")
                        .denominator())
                .isEqualTo(1);
        assertThat(cells).doesNotContainKey(CUSTOMERS);
    }

    @Test
    void whatIsTakenBackBeforeItWasPublishedIsNeverSeen() {
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));
        qualification(qualified("p-1", Stage.LEAD, "blog", 2));

        assertThat(published("conversion-rate").keySet()).noneMatch(key -> key.contains("fair"));
    }

    @Test
    void manyChangesBetweenTwoPublicationsMakeOneRevision() {
        for (var person = 1; person <= 100; person++) {
            qualification(qualified("p-" + person, Stage.LEAD, "fair", 1));
        }
        assertThat(published("conversion-rate").get(CUSTOMERS)).satisfies(cell -> {
            assertThat(cell.denominator()).isEqualTo(100);
            assertThat(cell.revision()).isEqualTo(1);
        });

        qualification(qualified("p-1", Stage.CUSTOMER, "fair", 2));
        assertThat(published("conversion-rate").get(CUSTOMERS)).satisfies(cell -> {
            assertThat(cell.numerator()).isEqualTo(1);
            assertThat(cell.revision()).isEqualTo(2);
        });
    }

    @Test
    void aMergedPersonCountsOnceAndItsContactsAndDealsGoWithTheSurvivor() {
        qualification(qualified("old", Stage.CUSTOMER, "fair", 4));
        qualification(qualified("new", Stage.LEAD, "blog", 1));
        touches(mailSent("old", "t-1", MONDAY_9AM));
        activity(won("old", "deal-1", MONDAY_9AM.plusSeconds(60)));
        published("conversion-rate");

        qualification(merged("new", "old", MONDAY_9AM.plusSeconds(90)));
        activity(won("old", "deal-1", MONDAY_9AM.plusSeconds(60)));

        var conversions = published("conversion-rate");
        assertThat(conversions
                        .get("conversion-rate/ALL/source/source=fair&to=CUSTOMER")
                        .denominator())
                .isZero();
        assertThat(conversions.get(CUSTOMERS)).satisfies(cell -> {
            assertThat(cell.numerator()).isEqualTo(1);
            assertThat(cell.denominator()).isEqualTo(1);
        });
        assertThat(published("response-rate")
                        .get("response-rate/ALL/source/source=blog")
                        .denominator())
                .isEqualTo(1);
        assertThat(published("closing-ratio").get("closing-ratio/ALL/total/").denominator())
                .isEqualTo(1);
    }

    @Test
    void progressIsMeasuredAgainstWhatTheGoalNeeds() {
        touches(mailSent("p-1", "t-1", MONDAY_9AM));
        touches(mailSent("p-1", "t-2", MONDAY_9AM.plusSeconds(60)));

        var cells = published("goal-progress");

        assertThat(cells)
                .containsOnlyKeys("goal-progress/DAY/total/2026-03-02/", "goal-progress/WEEK/total/2026-03-02/");
        assertThat(cells.get("goal-progress/DAY/total/2026-03-02/")).satisfies(day -> {
            assertThat(day.numerator()).isEqualTo(1);
            assertThat(day.denominator()).isEqualTo(100);
        });
        assertThat(cells.get("goal-progress/WEEK/total/2026-03-02/").denominator())
                .isEqualTo(500);
    }

    @Test
    void whatIsNoEventIsKeptAsADeadLetterWithTheReasonAndTheRestGoesOn() {
        input(Topics.PROSPECTS_ACTIVITY).pipeInput("p-1", "no event".getBytes(StandardCharsets.UTF_8));
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));

        var letters = driver.createOutputTopic(
                        "prospects.activity.v1.analytics.dlt", new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("p-1");
            assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("no event");
            assertThat(letter.headers().lastHeader(DeadLetters.REASON).value())
                    .asString(StandardCharsets.UTF_8)
                    .contains("not a CloudEvent");
        });
        assertThat(published("conversion-rate")).containsKey(CUSTOMERS);
    }

    @Test
    void aReadingIsInTheGlobalStoreAsItIsOnTheTopic() {
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));
        published("conversion-rate");

        assertThat(driver.getTimestampedKeyValueStore(MetricsTopology.readings("conversion-rate"))
                        .get(CUSTOMERS))
                .isNotNull();
    }

    private void qualification(EventEnvelope<?> event) {
        pipe(Topics.PROSPECTS_QUALIFICATION, event);
    }

    private void activity(EventEnvelope<?> event) {
        pipe(Topics.PROSPECTS_ACTIVITY, event);
    }

    private void touches(EventEnvelope<?> event) {
        pipe(Topics.PROSPECTS_TOUCHES, event);
    }

    private void pipe(String topic, EventEnvelope<?> event) {
        var record = EventCodec.toRecord(topic, event);
        input(topic).pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), event.time()));
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    /** The newest record of each key since the last call. */
    private Map<String, MetricUpdated> published(String metric) {
        driver.advanceWallClockTime(LONG_ENOUGH);
        var newest = new HashMap<String, MetricUpdated>();
        driver.createOutputTopic(Topics.metric(metric), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(record -> {
                    var decoded = EventCodec.decode(record.headers(), record.value());
                    assertThat(decoded).isInstanceOf(Decoded.Readable.class);
                    newest.put(record.key(), (MetricUpdated)
                            ((Decoded.Readable) decoded).event().data());
                });
        return newest;
    }
}
