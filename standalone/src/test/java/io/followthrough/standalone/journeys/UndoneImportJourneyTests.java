package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A list loaded by mistake is taken back: in every service it is as if it had never been loaded. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoneImportJourneyTests {

    private static final String ROWS = """
            Name,Email,Phone,Title,Need,Budget,When,Company
            Ida Wrong,ida@mistake.example,+49 151 20000001,CEO,we lose track of follow-ups,20000 EUR,this month,Mistake Works
            Kim Known,kim@mistake.example,,CEO,we lose track of follow-ups,20000 EUR,this month,Mistake Works
            """;

    private static final String MAPPING = """
            name: mistake
            kind: captures
            constants: {channel: WEB_FORM, source.id: mistake, consent.email: GRANTED, consent.phone: GRANTED,
                        person.timeZone: Europe/Berlin, company.country: DE, company.employees: "120",
                        answers.authority: I decide, message: I have been looking for something like this}
            fields: {person.name: Name, person.email: Email, person.phone: Phone, person.jobTitle: Title,
                     answers.need: Need, answers.budget: Budget, answers.timeline: When, company.name: Company}
            """;

    private Operator operator;

    @BeforeAll
    void start() {
        var system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void whoWasBroughtByItAloneIsPromisedNothingMoreAndCountedNowhere(@TempDir Path folder) throws Exception {
        operator.capture(Operator.aForm("kim@mistake.example", "known before"));
        operator.prospect("kim@mistake.example");
        operator.load(
                Files.writeString(folder.resolve("list.csv"), ROWS),
                Files.writeString(folder.resolve("mistake.yml"), MAPPING));
        var ida = operator.prospect("ida@mistake.example").path("prospectId").asString();
        Operator.eventually("something is promised to Ida")
                .until(() -> !enrolmentState(ida).isEmpty());
        var people = audited("people");
        Operator.eventually("Ida is counted")
                .until(() -> operator.conversions("PROSPECT", "mistake").containsKey("mistake"));
        var importId = operator.intake
                .get("/v1/imports?limit=1")
                .path("items")
                .path(0)
                .path("importId")
                .asString();

        var asked = operator.intake.post("/v1/imports/" + importId + "/undo", "{}");

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        Operator.eventually("Ida is no lead").untilAsserted(() -> {
            var now = operator.qualification.get("/v1/prospects/" + ida);
            assertThat(now.path("noLead").asString("")).isEqualTo("WITHDRAWN");
            assertThat(now.path("stage").asString()).isEqualTo("DISQUALIFIED");
        });
        Operator.eventually("what was promised to Ida has ended")
                .untilAsserted(() -> assertThat(enrolmentState(ida)).isEqualTo("FINISHED"));
        Operator.eventually("nobody of the list is counted")
                .untilAsserted(() -> assertThat(operator.conversions("PROSPECT", "mistake"))
                        .isIn(Map.of(), Map.of("mistake", "0/0")));
        var kim = operator.prospect("kim@mistake.example");
        assertThat(kim.path("noLead").asString("")).isEmpty();
        assertThat(kim.path("stage").asString()).isIn("LEAD", "PROSPECT");
        assertThat(audited("withoutNextAction")).isZero();
        Operator.eventually("the audit counts her no more")
                .untilAsserted(() -> assertThat(audited("people")).isEqualTo(people - 1));
    }

    private int audited(String field) {
        return operator.cadence.get("/v1/audit/next-actions").path(field).asInt();
    }

    /** A row with the wrong address: whose it is came by a form, and was taken for the person of the row. */
    @Test
    void aStrangerAtTheAddressOfARowKeepsWhatTheySentAlone(@TempDir Path folder) throws Exception {
        var importId = load(folder, "Bob Stray,zoe@stray.example,+49 151 20000009,CEO,,,,Stray Works");
        operator.capture(Operator.aForm("zoe@stray.example", "her own form").replace("Ann Example", "Zoe Own"));
        var zoe = operator.prospect("zoe@stray.example").path("prospectId").asString();
        Operator.eventually("the form is known").until(() -> person(zoe).contains("Zoe Own"));

        undo(importId);

        Operator.eventually("nothing of the row is left").untilAsserted(() -> {
            assertThat(person(zoe)).doesNotContain("Bob Stray", "+4915120000009", "Stray Works");
            assertThat(operator.qualification
                            .get("/v1/people?email=zoe@stray.example")
                            .toString())
                    .contains("Zoe Own")
                    .doesNotContain("Bob Stray", "+4915120000009");
        });
    }

    @Test
    void whomAnUndoneRowNamedRecommendedNobody(@TempDir Path folder) throws Exception {
        operator.capture(Operator.aForm("rita@recommends.example", "known before"));
        operator.prospect("rita@recommends.example");
        var importId = load(
                folder,
                "Tom Told,tom@recommends.example,,,,,,",
                MAPPING.replace("constants: {", "constants: {source.referredBy: rita@recommends.example, "));
        Operator.eventually("the referral is known").until(() -> !referrals().isEmpty());

        undo(importId);

        Operator.eventually("nobody recommended anybody")
                .untilAsserted(() -> assertThat(referrals()).isEmpty());
    }

    private String referrals() {
        var tom = operator.prospect("tom@recommends.example").path("prospectId").asString();
        return operator.qualification
                .get("/v1/referrals?limit=200")
                .path("items")
                .valueStream()
                .map(Object::toString)
                .filter(referral -> referral.contains(tom))
                .collect(Collectors.joining());
    }

    private String person(String prospectId) {
        return operator.qualification.get("/v1/prospects/" + prospectId).toString();
    }

    private String load(Path folder, String row) throws Exception {
        return load(folder, row, MAPPING);
    }

    private String load(Path folder, String row, String mapping) throws Exception {
        var header = ROWS.substring(0, ROWS.indexOf('\n') + 1);
        operator.load(
                Files.writeString(folder.resolve("list.csv"), header + row + "\n"),
                Files.writeString(folder.resolve("list.yml"), mapping));
        return operator.intake
                .get("/v1/imports?limit=1")
                .path("items")
                .path(0)
                .path("importId")
                .asString();
    }

    private void undo(String importId) {
        assertThat(operator.intake
                        .post("/v1/imports/" + importId + "/undo", "{}")
                        .status())
                .isEqualTo(202);
        Operator.eventually("the import is undone")
                .until(() -> operator.intake
                        .get("/v1/imports/" + importId)
                        .path("state")
                        .asString()
                        .equals("UNDONE"));
    }

    private String enrolmentState(String prospect) {
        try {
            return operator.cadence
                    .get("/v1/enrolments?prospect=" + prospect)
                    .path("items")
                    .path(0)
                    .path("state")
                    .asString("");
        } catch (AssertionError notThereYet) {
            return "";
        }
    }
}
