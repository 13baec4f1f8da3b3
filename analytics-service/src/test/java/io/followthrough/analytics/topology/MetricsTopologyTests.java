package io.followthrough.analytics.topology;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.merged;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Stage;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology without a broker: what goes in, and what then stands on the metric topics. */
class MetricsTopologyTests {

    private static final String CUSTOMERS = "conversion-rate/ALL/total/to=CUSTOMER";

    @TempDir
    private Path stores;

    private MetricsDriver driver;

    @BeforeEach
    void start() {
        driver = new MetricsDriver(stores, 3);
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

        assertThat(cells).containsEntry("conversion-rate/ALL/source/source=fair&to=CUSTOMER", null);
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
        assertThat(conversions).containsEntry("conversion-rate/ALL/source/source=fair&to=CUSTOMER", null);
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
        driver.pipeRaw(Topics.PROSPECTS_ACTIVITY, "p-1", "no event".getBytes(StandardCharsets.UTF_8));
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));

        var letters = driver.records("prospects.activity.v1.analytics.dlt");
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
    void whatIsDatedInNoYearOfFourDigitsIsKeptAsADeadLetterAndTheRestGoesOn() {
        var far = Instant.parse("+12345-12-31T00:00:00Z");
        activity(won("p-1", "deal", far));
        qualification(qualified(
                "p-2",
                Stage.LEAD,
                new FirstCapture(
                        "p-2",
                        CaptureChannel.WEB_FORM,
                        CaptureSource.of("fair"),
                        Instant.parse("-0001-01-01T00:00:00Z")),
                1));
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));

        assertThat(driver.records("prospects.activity.v1.analytics.dlt"))
                .singleElement()
                .satisfies(letter -> assertThat(
                                letter.headers().lastHeader(DeadLetters.REASON).value())
                        .asString(StandardCharsets.UTF_8)
                        .contains("time: +12345-12-31", "years 1 to 9998"));
        assertThat(driver.records("prospects.qualification.v1.analytics.dlt")).hasSize(1);
        assertThat(published("closing-ratio")).isEmpty();
        assertThat(published("conversion-rate").get(CUSTOMERS).denominator()).isEqualTo(1);
    }

    @Test
    void aReadingIsInTheGlobalStoreAsItIsOnTheTopic() {
        qualification(qualified("p-1", Stage.LEAD, "fair", 1));
        published("conversion-rate");

        assertThat(driver.reading("conversion-rate", CUSTOMERS)).isNotNull();
    }

    private void qualification(EventEnvelope<?> event) {
        driver.pipe(event);
    }

    private void activity(EventEnvelope<?> event) {
        driver.pipe(event);
    }

    private void touches(EventEnvelope<?> event) {
        driver.pipe(event);
    }

    /** The newest record of each key since the last call; null for a cell that is no more. */
    private Map<String, MetricUpdated> published(String metric) {
        return driver.published(metric);
    }
}
