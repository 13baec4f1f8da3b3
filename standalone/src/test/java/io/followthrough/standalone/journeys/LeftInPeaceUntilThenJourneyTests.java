package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever names a day, or has booked a meeting elsewhere, gets nothing before it as if nothing had been said. */
@Tag("journey")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftInPeaceUntilThenJourneyTests {

    private static final String SENDER = "followthrough.intake.webhooks.senders.meetings.";
    private static final String SECRET = "a-secret-of-this-journey";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start(@TempDir Path folder) {
        System.setProperty(SENDER + "adapter", "calendly");
        System.setProperty(SENDER + "path-secret", SECRET);
        system = RunningStandalone.on(folder.resolve("data"));
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @AfterAll
    void stop() {
        system.close();
        System.clearProperty(SENDER + "adapter");
        System.clearProperty(SENDER + "path-secret");
    }

    @Test
    void aBookingTakesItsTimeMovesAndIsCalledOff() {
        var first = operator.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        var second = first.plus(Duration.ofDays(1));

        says("invitee.created", "B1", first);
        var booked = awaitMeeting(first);
        assertThat(booked.path("bookedBy").asString()).isEqualTo("Calendly");
        assertThat(booked.path("person").path("email").asString()).isEqualTo("cal@endly.example");
        assertThat(operator.cadence.ask("/v1/reps/ana/calendar.ics").body())
                .contains(first.toString().replaceAll("[-:]", "").substring(0, 13));
        var touch = booked.path("touchId").asString();
        assertThat(operator.cadence.delete("/v1/touches/" + touch + "/meeting").body())
                .contains("change it there");

        awaitMailToSomebodyElse("control-of-booking@endly.example");
        assertThat(mailTo("cal@endly.example"))
                .as("nobody asks for what was agreed")
                .isZero();

        says("invitee.created", "B2", second);
        awaitMeeting(second);
        says("invitee.canceled", "B2", second);
        Operator.eventually("no meeting any more")
                .until(() -> meetings().path("items").isEmpty());
    }

    @Test
    void whoNamesADayIsNotWrittenToBeforeIt() {
        var day = operator.now().atZone(BERLIN).toLocalDate().plusDays(60);
        operator.capture(Operator.aForm("later@peace.example", "later")
                .replace(
                        "I have been looking for something like this",
                        "We want an offer for 20 pumps, but please do not contact me before " + day + "."));
        var id = operator.prospect("later@peace.example").path("prospectId").asString();
        var next = Operator.eventually("a next action")
                .ignoreExceptions()
                .until(
                        () -> operator.cadence
                                .get("/v1/enrolments?prospect=" + id)
                                .path("nextAction"),
                        action -> action.path("kind").asString("").equals("WAKE_UP"));
        assertThat(Instant.parse(next.path("at").asString()))
                .isAfterOrEqualTo(day.atStartOfDay(BERLIN).toInstant());

        awaitMailToSomebodyElse("control-of-day@peace.example");
        assertThat(mailTo("later@peace.example")).isZero();
    }

    private void awaitMailToSomebodyElse(String address) {
        operator.capture(Operator.aForm(address, "control"));
        Operator.eventually("mail to " + address).until(() -> mailTo(address) > 0);
    }

    private JsonNode awaitMeeting(Instant begins) {
        var found = Operator.eventually("the meeting at " + begins)
                .until(
                        () -> meetings().path("items"),
                        items -> items.size() == 1
                                && items.path(0).path("from").asString().equals(begins.toString()));
        return found.path(0);
    }

    private JsonNode meetings() {
        return operator.cadence.get("/v1/meetings?rep=ana");
    }

    private int mailTo(String address) {
        return operator.page.get("/mailbox?to=" + address).path("items").size();
    }

    private void says(String event, String uri, Instant begins) {
        var answer = operator.intake.post("/v1/webhooks/meetings/" + SECRET, """
                {"event": "%s", "created_at": "%s",
                 "payload": {"uri": "https://api.calendly.com/scheduled_events/A/invitees/%s", "email": "cal@endly.example",
                  "name": "Cal Endly", "timezone": "Europe/Berlin", "rescheduled": false,
                  "scheduled_event": {"name": "30 minutes", "start_time": "%s", "end_time": "%s",
                   "event_memberships": [{"user": "https://api.calendly.com/users/AAA", "user_email": "ana@sales.example"}]}}}
                """.formatted(
                        event, operator.now(), uri, begins, begins.plus(LENGTH)));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
