package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever waits for an answer hears that the message has arrived, and nothing else by itself until somebody answers. */
class WaitingForAnswerTests extends JourneyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Autowired
    private MeterRegistry metrics;

    @Test
    void nothingLeavesByItselfUntilSomebodyAnswers() {
        var asked = new CaptureMessage("lead-waits", CaptureChannel.WEB_FORM, CLOCK.instant(), "Does it come in blue?");
        qualified(People.writing(
                People.aNewLead("waits", draft -> draft.reachedBy("waits@example.com", null)), asked, null));
        qualified(People.aNewLead("asks-nothing", draft -> draft.reachedBy("asks-nothing@example.com", null)));
        awaitMailTo("waits@example.com", 1);
        awaitMailTo("asks-nothing@example.com", 1);

        passUntilMailTo("asks-nothing@example.com", 2);

        assertThat(mailTo("waits@example.com")).as("but the first").hasSize(1);
        var next = get("/v1/enrolments?prospect=waits").body().path("nextAction");
        assertThat(next.path("answerThis").path("text").asString()).isEqualTo("Does it come in blue?");
        var audit = get("/v1/audit/next-actions").body();
        assertThat(audit.path("toAnswer").asLong()).isPositive();
        assertThat(audit.path("withoutNextAction").asLong()).isZero();
        assertThat(audit.propertyNames()).contains("unknown", "unknownExamples", "comparedAt", "notCompared");
        assertThat(audit.path("unknown").isNull())
                .as("nobody was compared yet, which is not 0")
                .isTrue();
        assertThat(audit.path("notCompared").asString()).contains("some minutes after the start");

        CLOCK.advance(Duration.ofDays(20));
        assertThat(mailTo("waits@example.com")).as("however long it takes").hasSize(1);
        assertThat(get("/v1/reps")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(rep -> rep.path("id").asString()))
                .hasSizeGreaterThan(1)
                .as("on everybody's list by now")
                .allSatisfy(rep -> assertThat(overdue(rep)).contains("waits"));
        assertThat(metrics.get(MetricNames.CADENCE_MESSAGES_OVERDUE).gauge().value())
                .isPositive();

        assertThat(post("/v1/worklist/waits/answered", "{\"of\": \"lead-waits\"}")
                        .status())
                .isEqualTo(202);
        passUntilMailTo("waits@example.com", 2);
    }

    @Test
    void whoNamesATimeIsCalledThen() {
        var day = CLOCK.instant().atZone(BERLIN).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        var text = "Could you ring me on " + DAY.format(day) + " at half past two?";
        qualified(People.writing(
                People.aNewLead("rings", draft -> draft.reachedBy("rings@example.com", "+4930123499")),
                new CaptureMessage("lead-rings", CaptureChannel.WEB_FORM, CLOCK.instant(), text),
                null));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                calls(get("/v1/worklist?date=" + day).body().path("items")))
                        .contains("rings " + day.atTime(14, 30).atZone(BERLIN).toInstant()));
    }

    private static List<String> calls(JsonNode items) {
        return items.valueStream()
                .map(it -> it.path("prospectId").asString() + " "
                        + it.path("touch").path("plannedAt").asString())
                .toList();
    }

    private List<String> overdue(String rep) {
        return get("/v1/worklist?rep=" + rep)
                .body()
                .path("toAnswer")
                .valueStream()
                .filter(it -> it.path("overdue").asBoolean())
                .map(it -> it.path("prospectId").asString())
                .toList();
    }

    private void passUntilMailTo(String address, int number) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            CLOCK.advance(Duration.ofHours(1));
            return mailTo(address).size() >= number;
        });
    }
}
