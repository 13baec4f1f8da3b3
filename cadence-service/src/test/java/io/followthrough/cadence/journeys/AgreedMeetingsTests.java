package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was agreed with people stands, whatever becomes of the representative's calendar: somebody is told. */
class AgreedMeetingsTests extends JourneyTest {

    @Test
    void whoeverSetsAnAbsenceByWhateverWayIsToldOfTheMeetingsInIt() {
        var met = agreed("told", 200);
        var day = met.day();
        var absent = (ObjectNode) repAsWritten(met.rep());
        absent.remove("busy");
        absent.withArray("absences").addObject().put("from", day.toString()).put("to", day.toString());

        var replaced = put("/v1/reps/" + met.rep(), absent.toString());

        assertThat(replaced.status()).as(replaced.body().toString()).isEqualTo(200);
        assertThat(named(replaced.body().path("meetings"), met)).isNotNull();
        assertThat(named(replaced.body().path("meetings"), met)
                        .at("/warnings/0/kind")
                        .asString())
                .isEqualTo("AWAY");
        assertThat(get("/v1/reps/" + met.rep()).body().path("busy").toString())
                .as("what was agreed is not forgotten by who writes nothing of it")
                .contains(met.touch());
        assertThat(named(toRearrange(), met).path("prospectId").asString()).isEqualTo(met.person());
        var again =
                post("/v1/reps/" + met.rep() + "/absences", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day));
        assertThat(named(again.body().path("meetings"), met)).isNotNull();

        put(met.path(), "{\"at\": \"%s\"}".formatted(met.at().plus(Duration.ofDays(1))));

        assertThat(named(toRearrange(), met)).as("moved").isNull();
        var busy = post(
                "/v1/reps/" + met.rep() + "/busy",
                "{\"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(
                                met.at().plus(Duration.ofDays(1)),
                                met.at().plus(Duration.ofDays(1)).plusSeconds(60)));
        assertThat(named(busy.body().path("meetings"), met)
                        .at("/warnings/0/kind")
                        .asString())
                .isEqualTo("TAKEN");
        assertThat(named(toRearrange(), met)).isNotNull();

        delete(met.path());

        assertThat(named(toRearrange(), met)).as("called off").isNull();
        put(
                "/v1/reps/" + met.rep(),
                repAsWritten(met.rep()).toString().replaceAll("\"absences\":\\[[^]]*]", "\"absences\":[]"));
    }

    @Test
    void whoLeavesHandsMeetingsOverAndThePersonIsInvitedAnewInTheOthersName() throws Exception {
        var leaver = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        var other = "other-" + UUID.randomUUID().toString().substring(0, 8);
        rep(leaver, "Lea Left");
        rep(other, "Otto Other");
        var met = agreed("handed", 270);
        var mail = met.person() + "@example.com";
        awaitCalendars(mail, 1);
        assertThat(put(met.path(), "{\"repId\": \"%s\"}".formatted(leaver)).status())
                .isEqualTo(200);
        awaitCalendars(mail, 3);
        post("/v1/reps/" + leaver + "/leave", "");

        var refused = put(met.path(), "{\"at\": \"%s\"}".formatted(met.at().plus(Duration.ofDays(1))));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString()).contains("Lea Left", "repId", met.touch());
        assertThat(named(toRearrange(), met).at("/warnings/0/kind").asString()).isEqualTo("LEFT");

        var given = post("/v1/reps/" + leaver + "/meetings/hand-over", "{\"to\": \"%s\"}".formatted(other));

        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
        assertThat(named(given.body().path("items"), met).path("repId").asString())
                .isEqualTo(other);
        assertThat(named(toRearrange(), met)).isNull();
        assertThat(get("/v1/reps/" + leaver).body().path("busy")).isEmpty();
        assertThat(get("/v1/reps/" + met.rep()).body().path("busy").toString()).doesNotContain(met.touch());
        assertThat(get("/v1/reps/" + other).body().path("busy").toString()).contains(met.touch());
        var calendars = awaitCalendars(mail, 5);
        assertThat(calendars.get(3))
                .contains("METHOD:REQUEST", "UID:" + met.touch() + ".meeting2@", other + "@sales.example")
                .doesNotContain(leaver + "@");
        assertThat(calendars.get(4))
                .as("the old entry goes, in the name of who is there")
                .contains(
                        "METHOD:CANCEL",
                        "UID:" + met.touch() + ".meeting1@",
                        "ORGANIZER;CN=Lea Left",
                        "SENT-BY=\"mailto:" + other);
        assertThat(organizer(calendars.get(4))).isEqualTo(organizer(calendars.get(1)));
        assertThat(calendars.get(1)).contains("METHOD:REQUEST", "UID:" + met.touch() + ".meeting1@");
        assertThat(calendars.get(2)).contains("METHOD:CANCEL", "UID:" + met.touch() + ".meeting@");
        assertThat(post("/v1/reps/" + leaver + "/meetings/hand-over", "{\"to\": \"%s\"}".formatted(other))
                        .body()
                        .path("items"))
                .as("said again")
                .isEmpty();

        var unknown = put(met.path(), "{\"repId\": \"%s\"}".formatted(leaver));
        assertThat(unknown.status()).isEqualTo(400);
        delete(met.path());
        assertThat(awaitCalendars(mail, 6).getLast()).contains("METHOD:CANCEL", "UID:" + met.touch() + ".meeting2@");
    }

    /** Also where nothing is to be handed over: whoever asks meant somebody. */
    @Test
    void meetingsGoToNobodyWhoIsNotThere() throws Exception {
        var giver = "giver-" + UUID.randomUUID().toString().substring(0, 8);
        var gone = "gone-" + UUID.randomUUID().toString().substring(0, 8);
        rep(giver, "Gina Giver");
        rep(gone, "Gus Gone");
        post("/v1/reps/" + gone + "/leave", "");

        for (var to : List.of("nobody", "", gone, giver)) {
            var refused = post("/v1/reps/" + giver + "/meetings/hand-over", "{\"to\": \"%s\"}".formatted(to));

            assertThat(refused.status()).as(to).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("to");
            assertThat(refused.body().at("/errors/0/remedy").asString()).as(to).startsWith("use ");
        }
        var left = post("/v1/reps/" + giver + "/leave", "{\"to\": \"nobody\"}");
        assertThat(left.status()).as(left.body().toString()).isEqualTo(400);
        assertThat(left.body().at("/errors/0/field").asString()).isEqualTo("to");
        assertThat(get("/v1/reps/" + giver).body().path("active").asBoolean(false))
                .isTrue();
    }

    /** Its address, as calendars compare it. */
    private static String organizer(String calendar) {
        return calendar.replaceAll("(?s).*ORGANIZER[^\r\n]*:mailto:([^\r\n]+).*", "$1");
    }

    private static List<String> awaitCalendars(String address, int number) throws Exception {
        Awaitility.await(number + " invitations to " + address)
                .atMost(PATIENCE)
                .until(() -> calendars(address).size() >= number);
        return calendars(address);
    }

    private static List<String> calendars(String address) throws Exception {
        var calendars = new ArrayList<String>();
        for (var mail : mailTo(address)) {
            var text = calendar(mail);
            if (text.startsWith("BEGIN:VCALENDAR")) {
                calendars.add(text);
            }
        }
        return calendars;
    }

    /** Its lines, unfolded. */
    private static String calendar(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        var attachment = parts.getBodyPart(parts.getCount() - 1);
        var text = new String(attachment.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.replace("\r\n ", "");
    }

    private void rep(String id, String name) {
        put("/v1/reps/" + id, """
                {"name": "%s", "email": "%s@sales.example", "timeZone": "Europe/Berlin", "country": "DE",
                 "workingHours": [{"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "from": "08:00", "to": "17:00"}],
                 "capacity": {"day": 0, "week": 0, "month": 0, "emailsPerDay": 50}}""".formatted(name, id));
    }

    @Test
    void twoMeetingsAtTheSameTimeAreAgreedWithAWarning() {
        var first = agreed("twice-a", 220);
        var second = agreed("twice-b", 221);

        var moved = put(second.path(), "{\"at\": \"%s\"}".formatted(first.at()));

        assertThat(moved.status()).isEqualTo(200);
        if (first.rep().equals(second.rep())) {
            assertThat(moved.body().at("/warnings/0/kind").asString()).isEqualTo("TAKEN");
            assertThat(moved.body().at("/warnings/0/touchId").asString()).isEqualTo(first.touch());
            assertThat(named(toRearrange(), first)).isNotNull();
            assertThat(named(toRearrange(), second)).isNotNull();
        }
        delete(first.path());
        delete(second.path());
        assertThat(named(toRearrange(), first)).isNull();
    }

    @Test
    void aMeetingWhoseTimeIsSaidLaterMovesTheDayOnWhichItIsSeenWhatCameOfIt() {
        var touch = called("later-" + UUID.randomUUID());
        var outcome = "/v1/touches/" + touch + "/outcome";
        var at = CLOCK.instant().plus(Duration.ofDays(250)).truncatedTo(ChronoUnit.HOURS);
        post(outcome, "{\"outcome\": \"MEETING_BOOKED\"}");

        var said = post(
                outcome,
                "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%s\", \"minutes\": 30}}".formatted(at));

        var dayAfter = at.plus(Duration.ofMinutes(30)).plus(Duration.ofDays(1));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
        assertThat(said.body().path("nextActionAt").asString()).isEqualTo(dayAfter.toString());
        var moved = put("/v1/touches/" + touch + "/meeting", "{\"at\": \"%s\"}".formatted(at));
        assertThat(moved.body().path("nextActionAt").asString()).isEqualTo(dayAfter.toString());
        delete("/v1/touches/" + touch + "/meeting");
    }

    @Test
    void whatIsAgreedForTheEveningIsWarnedOfOnceAndAskedAboutNoMore() {
        var met = agreed("evening", 230);

        var moved = put(met.path(), "{\"at\": \"%s\"}".formatted(met.at().plus(Duration.ofHours(11))));

        assertThat(moved.body().at("/warnings/0/kind").asString())
                .as(moved.body().toString())
                .isEqualTo("NOT_WORKED");
        assertThat(named(toRearrange(), met)).isNull();
        delete(met.path());
    }

    @Test
    void aMeetingOfSomebodyWhoWasMergedIsMovedAndCalledOffUnderWhoSpeaksNow() {
        var met = agreed("merged", 240);
        var survivor = "survivor-" + UUID.randomUUID();
        qualified(survivor);
        awaitMailTo(survivor + "@example.com", 1);
        try (var topic = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            topic.write(event(met.person(), new ProspectMerged(survivor, met.person(), "the same person")));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        named(get("/v1/enrolments?prospect=" + survivor).body().path("meetings"), met) != null);

        var moved = put(met.path(), "{\"at\": \"%s\"}".formatted(met.at().plus(Duration.ofDays(1))));

        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        awaitMailTo(survivor + "@example.com", 2);
        var cancelled = delete(met.path());
        assertThat(cancelled.body().path("cancelled").asBoolean())
                .as(cancelled.body().toString())
                .isTrue();
        awaitMailTo(survivor + "@example.com", 3);
        assertThat(get("/v1/enrolments?prospect=" + survivor).body().path("meetings"))
                .isEmpty();
    }

    @Test
    void whoIsErasedIsMetByNobody() {
        var met = agreed("erased", 260);

        try (var topic = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            topic.write(event(met.person(), new ProspectErased(met.person(), "asked for it")));
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !get("/v1/reps/" + met.rep()).body().toString().contains(met.touch()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/touches/" + met.touch() + "/invitation").status() == 404);
        assertThat(put(met.path(), "{\"at\": \"%s\"}".formatted(met.at().plus(Duration.ofDays(1))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCallThatSomebodyAskedForAndNobodyCanMakeThenIsToldToWhoeverLooks() {
        var person = "asks-" + UUID.randomUUID();
        mondayMorning();
        qualified(People.aNewLead(person));
        awaitMailTo(person + "@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var touch = awaitTask(person).path("touchId").asString();
        var thursday = CLOCK.instant()
                .atZone(ZoneId.of("Europe/Berlin"))
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        var asked = thursday.atTime(15, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        var call = post(
                        "/v1/touches/" + touch + "/outcome",
                        "{\"outcome\": \"CALL_BACK\", \"callBackAt\": \"%s\"}".formatted(asked))
                .body()
                .path("nextAttempt");
        var id = call.path("touchId").asString();
        assertThat(named(toRearrange(), id)).isNull();

        for (var rep : List.of("ana", "ben")) {
            var taken = "{\"from\": \"%s\", \"to\": \"%s\"}"
                    .formatted(asked.minus(Duration.ofHours(3)), asked.plus(Duration.ofHours(3)));
            assertThat(post("/v1/reps/" + rep + "/busy", taken).status()).isEqualTo(200);
        }

        var told = Awaitility.await().atMost(PATIENCE).until(() -> named(toRearrange(), id), it -> it != null);
        assertThat(told.path("what").asString()).isEqualTo("CALL");
        assertThat(told.at("/warnings/0/reason").asString())
                .contains("was promised a call at " + call.path("plannedAt").asString());
        assertThat(Instant.parse(told.path("from").asString()))
                .as("never sooner")
                .isAfter(asked);
        for (var rep : List.of("ana", "ben")) {
            var free = (ObjectNode) repAsWritten(rep);
            free.remove("busy");
            put("/v1/reps/" + rep, free.toString());
        }
        post("/v1/enrolments/" + person + "/end", "{\"reason\": \"told\"}");
        assertThat(named(toRearrange(), id)).isNull();
    }

    /** @param at in the rep's morning */
    private record Met(String person, String touch, String rep, Instant at, LocalDate day) {

        String path() {
            return "/v1/touches/" + touch + "/meeting";
        }
    }

    /** @param days ahead, so far that nothing else is promised then */
    private Met agreed(String name, int days) {
        var person = name + "-" + UUID.randomUUID();
        var touch = called(person);
        var repId = get("/v1/enrolments?prospect=" + person)
                .body()
                .at("/items/0/repId")
                .asString();
        var zone = ZoneId.of(get("/v1/reps/" + repId).body().path("timeZone").asString());
        var day = CLOCK.instant()
                .plus(Duration.ofDays(days))
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        var at = day.atTime(10, 0).atZone(zone).toInstant();
        var answer = post(
                "/v1/touches/" + touch + "/outcome",
                "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%s\"}}".formatted(at));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(named(toRearrange(), touch)).isNull();
        return new Met(person, touch, repId, at, day);
    }

    /** The call that is to be made to somebody new. */
    private String called(String person) {
        mondayMorning();
        qualified(People.aNewLead(person));
        awaitMailTo(person + "@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        return awaitTask(person).path("touchId").asString();
    }

    private JsonNode repAsWritten(String id) {
        var rep = (ObjectNode)
                JsonMapper.shared().readTree(get("/v1/reps/" + id).body().toString());
        rep.remove(List.of("id", "version"));
        return rep;
    }

    private JsonNode toRearrange() {
        return get("/v1/worklist").body().path("toRearrange");
    }

    private static JsonNode named(JsonNode meetings, Met met) {
        return named(meetings, met.touch());
    }

    private static JsonNode named(JsonNode meetings, String touch) {
        return meetings.valueStream()
                .filter(it -> it.path("touchId").asString().equals(touch))
                .findFirst()
                .orElse(null);
    }
}
