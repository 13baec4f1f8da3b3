package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Topics;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a representative is told, and tells: nothing of it is lost, and nothing that the page says is untrue. */
class RepsWordTests extends JourneyTest {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    @Test
    void aRefusalCountsAfterAColleagueHasReportedTheSameContact() {
        var path = called("refuses-late") + "/outcome";
        assertThat(post(path, "{\"outcome\": \"CONNECTED\"}").status()).isEqualTo(200);

        var late = post(path, "{\"outcome\": \"OPTED_OUT\", \"notes\": \"said never again\"}");

        assertThat(late.status()).as(late.body().toString()).isEqualTo(200);
        assertThat(late.body().at("/touch/outcome").asString())
                .as("as it was told")
                .isEqualTo("CONNECTED");
        assertThat(late.body().path("nextAction").asString()).isEqualTo("NONE");
        assertThat(post(path, "{\"outcome\": \"OPTED_OUT\", \"notes\": \"said never again\"}")
                        .body())
                .as("said again")
                .isEqualTo(late.body());
        assertThat(post(path, "{\"outcome\": \"NO_ANSWER\"}").status()).isEqualTo(409);
        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var told = activities.await(
                    ActivityRecorded.class,
                    it -> "refuses-late".equals(it.prospectId()) && it.kind() == ActivityKind.CONSENT_WITHDRAWN);
            assertThat(told.text()).isEqualTo("said never again");
        }
    }

    @Test
    void whatIsWrittenIntoACalendarsAnswerIsReadInWhateverLanguageAndSoIsTheTimeBesideIt() throws Exception {
        var agreed = agreed("meets-in-german");
        var uid = agreed.uid();
        deliver(answer(
                "meets-in-german",
                uid,
                "REPLY",
                "ACCEPTED",
                "Freue mich! Bitte bringen Sie die Preisliste mit.",
                "",
                agreed.at()));
        awaitMessage("meets-in-german", "Preisliste");

        var proposed = agreed.at().plus(Duration.ofDays(3));
        deliver(answer(
                "meets-in-german", uid, "COUNTER", "TENTATIVE", "", "COMMENT:Later is better for me\n", proposed));
        var text =
                awaitMessage("meets-in-german", "Later is better").path("text").asString();
        var zone = ZoneId.of(
                get("/v1/reps/" + agreed.rep()).body().path("timeZone").asString());
        assertThat(text).contains("Prefers another time", WORDS.format(proposed.atZone(zone)) + " (" + zone + ")");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(agreed.path() + "/invitation")
                                .body()
                                .at("/answer/proposed")
                                .asString(""))
                        .isEqualTo(proposed.toString()));
    }

    @Test
    void aMeetingWithSomebodyWhoWantsNoContactAnyMoreIsAskedAbout() {
        var agreed = agreed("opts-out-and-meets");
        assertThat(warnings(get("/v1/meetings").body().path("items"), agreed)).isEmpty();
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(event(
                    "opts-out-and-meets",
                    Fixtures.anActivity(
                            "one-click", ActivityKind.CONSENT_WITHDRAWN, "opts-out-and-meets", CLOCK.instant())));
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(warnings(get("/v1/worklist").body().path("toRearrange"), agreed))
                                .contains("REFUSED"));
        assertThat(warnings(get("/v1/meetings").body().path("items"), agreed)).contains("REFUSED");

        assertThat(delete(agreed.path() + "/meeting").status()).isEqualTo(200);
        assertThat(warnings(get("/v1/worklist").body().path("toRearrange"), agreed))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-09T12:00:00Z | 2026-12-09T17:00:00Z | from | POST /v1/reps/{id}/busy",
                "2026-12-09T12:00:00Z | 2026-12-09 | from | whole days",
                "2026-12-09 | 9999-12-31 | to | POST /v1/reps/{id}/leave",
                "09.12.2026 | 10.12.2026 | from | no day"
            })
    void aPartOfADayAndASlipAreNoAbsence(String from, String to, String field, String says) {
        put("/v1/reps/idle-halfday", resting("idle-halfday"));

        var refused = post("/v1/reps/idle-halfday/absences", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().path("errors").toString()).contains(says);
        assertThat(get("/v1/reps/idle-halfday").body().path("absences")).isEmpty();
    }

    @Test
    void whatWasSaidOfDaysAndHoursIsTakenBack() {
        put("/v1/reps/idle-back", resting("idle-back"));
        var path = "/v1/reps/idle-back";
        var day = CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(10);
        post(
                path + "/absences",
                "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"ill\"}".formatted(day, day.plusDays(9)));
        var noon = "{\"from\": \"%sT12:00:00Z\", \"to\": \"%sT17:00:00Z\"}".formatted(day, day);
        post(path + "/busy", noon);

        var back = delete(path + "/absences?from=%s&to=%s".formatted(day.plusDays(3), day.plusDays(4)));
        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        assertThat(back.body().path("absences").findValuesAsString("from"))
                .isEqualTo(List.of(day.toString(), day.plusDays(5).toString()));
        assertThat(back.body().path("absences").findValuesAsString("to"))
                .isEqualTo(List.of(day.plusDays(2).toString(), day.plusDays(9).toString()));
        assertThat(delete(path + "/absences?from=%s&to=%s".formatted(day.plusDays(3), day.plusDays(4)))
                        .body()
                        .path("version"))
                .as("said again")
                .isEqualTo(back.body().path("version"));
        assertThat(delete(path + "/absences?from=%s&to=%s".formatted(day.plusDays(4), day.plusDays(3)))
                        .status())
                .as("the end before the beginning")
                .isEqualTo(400);
        assertThat(delete(path + "/absences?from=%s&to=%s".formatted(day, day.plusDays(20)))
                        .body()
                        .path("absences"))
                .isEmpty();
        assertThat(delete(path + "/busy?from=%sT12:00:00Z&to=%sT17:00:00Z".formatted(day, day))
                        .body()
                        .path("busy"))
                .isEmpty();
    }

    @Test
    void whoeverIsActiveAgainHasNotLeftForGood() {
        put("/v1/reps/idle-returns", resting("idle-returns"));
        var gone = post("/v1/reps/idle-returns/leave", "");
        assertThat(gone.body().path("absences").findValuesAsString("reason")).contains("has left");
        var again = (ObjectNode) get("/v1/reps/idle-returns").body();

        var back = put("/v1/reps/idle-returns", again.put("active", true).toString());

        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        assertThat(back.body().path("absences")).isEmpty();
        put("/v1/reps/idle-returns", resting("idle-returns"));
    }

    private static String resting(String id) {
        return """
                {"name": "%1$s", "email": "%1$s@sales.example", "timeZone": "Europe/Berlin", "country": "DE", "active": false,
                 "workingHours": [{"days": ["MONDAY"], "from": "09:00", "to": "17:00"}],
                 "capacity": {"day": 0, "week": 0, "month": 0, "emailsPerDay": 0}}""".formatted(id);
    }

    private record Met(String path, String uid, String rep, Instant at) {}

    /** The contact that is due. */
    private String called(String person) {
        mondayMorning();
        qualified(person);
        awaitMailTo(person + "@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        return "/v1/touches/" + awaitTask(person).path("touchId").asString();
    }

    private Met agreed(String person) {
        var path = called(person);
        var rep = awaitTask(person).at("/touch/repId").asString();
        var at = CLOCK.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        var booked = post(
                path + "/outcome", "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%s\"}}".formatted(at));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(200);
        awaitMailTo(person + "@example.com", 2);
        var touch = path.substring(path.lastIndexOf('/') + 1);
        return new Met(path, touch + ".meeting@sales.example", rep, at);
    }

    private static List<String> warnings(JsonNode items, Met met) {
        return items.valueStream()
                .filter(it -> met.path().endsWith(it.path("touchId").asString("-")))
                .flatMap(it -> it.path("warnings").valueStream())
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private JsonNode awaitMessage(String person, String words) {
        return Awaitility.await(words)
                .atMost(PATIENCE)
                .until(
                        () -> get("/v1/worklist")
                                .body()
                                .path("toAnswer")
                                .valueStream()
                                .filter(it -> it.path("prospectId").asString().equals(person))
                                .filter(it -> it.path("text").asString().contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String answer(
            String person, String uid, String method, String reaction, String text, String more, Instant at) {
        return """
                From: Ann Lee <%1$s@example.com>
                To: %2$s
                Subject: Zugesagt: Unser Termin
                Message-ID: <%3$s-%1$s@example.com>
                In-Reply-To: <%4$s@sales.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="c"

                --c
                Content-Type: text/plain; charset=utf-8

                %5$s
                --c
                Content-Type: text/calendar; charset=utf-8; method=%3$s

                BEGIN:VCALENDAR
                PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
                VERSION:2.0
                METHOD:%3$s
                BEGIN:VEVENT
                UID:%6$s
                SEQUENCE:0
                ATTENDEE;CN=Ann Lee;PARTSTAT=%7$s:mailto:%1$s@example.com
                DTSTART:%8$s
                %9$sEND:VEVENT
                END:VCALENDAR
                --c--
                """.formatted(
                        person,
                        REPLIES,
                        method,
                        uid.replaceAll("\\.meeting.*", ""),
                        text,
                        uid,
                        reaction,
                        DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                                .withZone(ZoneOffset.UTC)
                                .format(at),
                        more);
    }

    private static void deliver(String raw) throws Exception {
        MAIL.getUserManager()
                .getUser("listener")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }
}
