package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.EmbeddedPlatform;
import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers over HTTP. */
class AskingTests extends JourneyTest {

    @Test
    void aDryRunPlansWithoutPromising() {
        var plan =
                post("/v1/plans", "{\"cadenceId\": \"new-web-lead\", \"person\": {\"timeZone\": \"Europe/Berlin\"}}");

        assertThat(plan.body().path("accepted").asBoolean())
                .as(plan.body().toString())
                .isTrue();
        assertThat(plan.body().path("touches")).hasSize(5);
        assertThat(plan.body().at("/touches/1/channel").asString()).isEqualTo("CALL");
        assertThat(plan.body().at("/touches/1/minutes").asInt()).isEqualTo(15);
    }

    @Test
    void aDryRunSaysWhyNotAndFromWhenOn() {
        put("/v1/reps/idle", aRep("idle", 0));

        var plan = post(
                "/v1/plans",
                "{\"cadenceId\": \"new-web-lead\", \"person\": {\"country\": \"BR\"}, \"repId\": \"idle\"}");

        assertThat(plan.body().path("accepted").asBoolean(true)).isFalse();
        assertThat(plan.body().at("/blocking/step").asInt()).isEqualTo(2);
        assertThat(plan.body().at("/blocking/reason").asString()).contains("idle");
        assertThat(plan.body().path("zoneBecause").asString()).isEqualTo("inferred from the country BR");
        put("/v1/reps/idle", aRep("idle", 0).replace("\"active\": true", "\"active\": false"));
    }

    @Test
    void aPhoneNumberTellsTheZoneWhereTheCountryHasSeveral() {
        var plan = post(
                "/v1/plans",
                "{\"cadenceId\": \"new-web-lead\", \"person\": {\"country\": \"US\", \"phone\": \"+14155552671\"}}");

        assertThat(plan.body().path("timeZone").asString()).isEqualTo("America/Los_Angeles");
        assertThat(plan.body().path("zoneBecause").asString())
                .isEqualTo("inferred from the area of a phone number of US");
    }

    @Test
    void aDryRunForNoCountryOrNoTimeThatAnybodyPlansIsRefused() {
        var refused = post(
                "/v1/plans",
                "{\"cadenceId\": \"new-web-lead\", \"person\": {\"country\": \"ZZ\"}, \"from\": \"9999-12-31T00:00:00Z\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("person.country");
        assertThat(refused.body().at("/errors/1/field").asString()).isEqualTo("from");
    }

    @Test
    void aCadenceOfTwoContactsIsRefusedWithFieldAndRemedy() {
        var refused = put("/v1/cadences/too-short", aCadence(2));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("steps");
        assertThat(refused.body().at("/errors/0/remedy").asString()).isEqualTo("a cadence has 3 to 8 contacts");
    }

    @Test
    void aChangedCadenceIsANewVersionAndTheSameAgainIsNot() {
        assertThat(put("/v1/cadences/own", aCadence(3)).body().path("version").asInt())
                .isEqualTo(1);
        assertThat(put("/v1/cadences/own", aCadence(3)).body().path("version").asInt())
                .isEqualTo(1);
        assertThat(put("/v1/cadences/own", aCadence(4)).body().path("version").asInt())
                .isEqualTo(2);
        assertThat(get("/v1/cadences/own").body().path("steps")).hasSize(4);
    }

    @Test
    void aChangedWindowIsWhatTheNextPlanGoesBy() {
        assertThat(put("/v1/windows/own-hours", aWindow("09:00", "10:00"))
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        put(
                "/v1/cadences/by-own-hours",
                aCadence(3)
                        .replace(
                                "\"channel\": \"CALL\", \"window\": \"call-mornings\"",
                                "\"channel\": \"EMAIL\", \"window\": \"own-hours\", \"template\": \"case-study\""));
        assertThat(hourOfTheFirstEmail()).isBetween(9, 9);

        var changed = put("/v1/windows/own-hours", aWindow("15:00", "17:00"));

        assertThat(changed.body().path("version").asInt())
                .as(changed.body().toString())
                .isEqualTo(2);
        assertThat(hourOfTheFirstEmail()).isBetween(15, 16);
        assertThat(get("/v1/windows/own-hours").body()).isEqualTo(changed.body());
        assertThat(put("/v1/windows/own-hours", changed.body().toString())
                        .body()
                        .path("version")
                        .asInt())
                .as("the same again is no new version")
                .isEqualTo(2);
        assertThat(get("/v1/windows")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(window -> window.path("id").asString()))
                .contains("call-mornings", "own-hours");
    }

    private int hourOfTheFirstEmail() {
        var plan =
                post("/v1/plans", "{\"cadenceId\": \"by-own-hours\", \"person\": {\"timeZone\": \"Europe/Berlin\"}}");
        return Instant.parse(plan.body().at("/touches/0/plannedAt").asString())
                .atZone(ZoneId.of("Europe/Berlin"))
                .getHour();
    }

    private static String aWindow(String from, String to) {
        return "{\"preferences\": [{\"days\": [\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\"], \"from\": \"%s\", \"to\": \"%s\"}]}"
                .formatted(from, to);
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefusedWithFieldAndRemedy() {
        var refused = put("/v1/windows/own-hours", aWindow("17:00", "15:00"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("preferences[0].to");
        assertThat(refused.body().at("/errors/0/remedy").asString()).contains("a later time");
    }

    @Test
    void aCadenceThatNamesAnUnknownWindowIsToldTheKnownOnes() {
        var refused = put("/v1/cadences/own", aCadence(3).replace("call-mornings", "call-nights"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("steps[0].way.window");
        assertThat(refused.body().at("/errors/0/remedy").asString()).contains("call-mornings");
    }

    @Test
    void aTemplateThatNamesAnUnknownFieldIsRefused() {
        var refused = put(
                "/v1/templates/odd",
                "{\"variants\": [{\"id\": \"A\", \"subject\": \"Hi\", \"text\": \"Dear {{person.nickname}}\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("variants[0].text");
        assertThat(refused.body().at("/errors/0/problem").asString()).contains("person.nickname");
    }

    @Test
    void whoLeavesHandsOverWithOneCallAndTakesNothingOnAnyMore() {
        put("/v1/reps/leaver", aRep("leaver", 0));

        for (var time = 1; time <= 2; time++) {
            var left = post("/v1/reps/leaver/leave", "");

            assertThat(left.status()).as(left.body().toString()).isEqualTo(200);
            assertThat(left.body().path("active").asBoolean(true)).isFalse();
            assertThat(left.body()
                            .path("absences")
                            .valueStream()
                            .filter(absence -> absence.path("reason").asString().equals("has left")))
                    .hasSize(1);
            assertThat(left.body().at("/promises/broken")).isEmpty();
            assertThat(left.body().path("meetings")).isEmpty();
        }
        assertThat(post("/v1/reps/none/leave", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cadences/none",
                "/v1/reps/none",
                "/v1/templates/none",
                "/v1/windows/none",
                "/v1/enrolments?prospect=none"
            })
    void whatIsNotThereIsAProblemWithADetail(String path) {
        var missing = get(path);

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body().path("detail").asString()).contains("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"outcome\": \"SMILED\"}", "{}", "{\"outcome\": \"CALL_BACK\"}"})
    void anUnreadableOutcomeIsRefusedWithItsField(String outcome) {
        var refused = post("/v1/touches/somebody.e1s1a1/outcome", outcome);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/remedy").asString()).isNotEmpty();
    }

    @Test
    void theStatesOfTheMailServersGuardsAreVisible() {
        for (var name : new String[] {
            "circuitbreaker.state",
            "ratelimiter.available.permissions",
            "retry.calls",
            "bulkhead.available.concurrent.calls"
        }) {
            assertThat(get("/actuator/metrics/resilience4j." + name).status())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    void aMeetingWithoutATimeNamesTheField() {
        var refused = post(
                "/v1/touches/somebody.e1s1a1/outcome",
                "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"minutes\": 1}}");

        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("meeting.at");
        assertThat(refused.body().at("/errors/1/field").asString()).isEqualTo("meeting.minutes");
    }

    @Test
    void aReadKeyMayNotDoARepsWork() {
        var request = HttpRequest.newBuilder(uri("/v1/worklist")).GET();

        assertThat(call(request, EmbeddedPlatform.READ_KEY).status()).isEqualTo(403);
        assertThat(call(HttpRequest.newBuilder(uri("/v1/cadences")).GET(), EmbeddedPlatform.READ_KEY)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRepsTimeIsACalendarFeed() {
        var feed = get("/v1/reps/ben/calendar.ics");

        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.body().asString()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whoTellsOfAnAbsenceIsToldWhatBecomesOfThePromises() {
        put("/v1/reps/idle", aRep("idle", 300));
        var day =
                CLOCK.instant().plus(Duration.ofDays(3)).atZone(ZoneOffset.UTC).toLocalDate();
        var absence = "{\"from\": \"" + day + "\", \"to\": \"" + day + "\", \"reason\": \"ill\"}";
        var before = brokenPromises("idle");

        var told = post("/v1/reps/idle/absences", absence);

        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        assertThat(told.body().at("/absences/0/reason").asString()).isEqualTo("ill");
        assertThat(told.body().at("/promises/moved").isArray()).isTrue();
        assertThat(told.body().at("/promises/broken").isArray()).isTrue();
        var again = post("/v1/reps/idle/absences", absence);
        assertThat(again.body().path("version")).isEqualTo(told.body().path("version"));
        assertThat(brokenPromises("idle") - before)
                .as("each is named")
                .isEqualTo(told.body().at("/promises/broken").size());
        put("/v1/reps/idle", aRep("idle", 0).replace("\"active\": true", "\"active\": false"));
    }

    @Test
    void whoChangesAnOlderVersionOfARepIsRefused() {
        var first = put("/v1/reps/idle", aRep("idle", 0).replace("\"active\": true", "\"active\": false"));
        var version = first.body().path("version").asInt();
        var seen = aRep("idle", 0).replace("\"active\": true", "\"active\": false, \"version\": " + version);
        var changed = put("/v1/reps/idle", seen.replace("\"name\": \"idle\"", "\"name\": \"Idle\""));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);

        var late = put("/v1/reps/idle", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("detail").asString()).contains("version " + (version + 1));
        var byHeader = HttpRequest.newBuilder(uri("/v1/reps/idle"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(aRep("idle", 0)));
        assertThat(call(byHeader, EmbeddedPlatform.ADMIN_KEY).status()).isEqualTo(412);
    }

    private int brokenPromises(String rep) {
        return get("/v1/promises/broken?rep=" + rep).body().path("total").asInt(-1);
    }

    @Test
    void aMeetingIsTakenOutOfTheDaysWork() {
        put("/v1/reps/idle", aRep("idle", 300));
        var day = CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var path = "/v1/capacity?rep=idle&from=" + day + "&to=" + day;
        assertThat(get(path).body().at("/items/0/worked").asInt()).isEqualTo(540);

        var told = post(
                "/v1/reps/idle/busy", "{\"from\": \"%sT12:00:00Z\", \"to\": \"%sT14:00:00Z\"}".formatted(day, day));

        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        assertThat(get(path).body().at("/items/0/worked").asInt()).isEqualTo(420);
        put("/v1/reps/idle", aRep("idle", 0).replace("\"active\": true", "\"active\": false"));
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsIsRefusedWithItsField() {
        put("/v1/reps/idle", aRep("idle", 0).replace("\"active\": true", "\"active\": false"));

        var refused = post("/v1/reps/idle/absences", "{\"from\": \"2026-03-05\", \"to\": \"2026-03-04\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("absences[0]");
        assertThat(post("/v1/reps/none/absences", "{\"from\": \"2026-03-05\", \"to\": \"2026-03-05\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDryRunThatNobodySuitsSaysWhyForEach() {
        put(
                "/v1/reps/idle",
                aRep("idle", 300).replace("\"active\": true", "\"languages\": [\"fi\"], \"active\": true"));

        var plan = post(
                "/v1/plans",
                "{\"cadenceId\": \"new-web-lead\", \"repId\": \"idle\", \"person\": {\"country\": \"BR\", \"language\": \"pt-BR\"}}");

        assertThat(plan.body().at("/blocking/reason").asString())
                .isEqualTo("no active representative suits: idle does not speak pt-BR");
        put("/v1/reps/idle", aRep("idle", 0).replace("\"active\": true", "\"active\": false"));
    }

    private static String aCadence(int contacts) {
        var step = "{\"day\": 0, \"within\": 5, \"way\": {\"channel\": \"CALL\", \"window\": \"call-mornings\"}}";
        return "{\"name\": \"Own\", \"purpose\": \"ACQUIRE\", \"steps\": ["
                + String.join(", ", java.util.Collections.nCopies(contacts, step)) + "]}";
    }

    private static String aRep(String id, int minutes) {
        return """
                {"name": "%s", "email": "%s@sales.example", "timeZone": "America/Sao_Paulo", "country": "BR",
                 "workingHours": [{"days": ["MONDAY", "TUESDAY"], "from": "08:00", "to": "17:00"}],
                 "capacity": {"day": %d, "week": %d, "month": %d, "emailsPerDay": 100}, "active": true}
                """.formatted(id, id, minutes, minutes, minutes);
    }
}
