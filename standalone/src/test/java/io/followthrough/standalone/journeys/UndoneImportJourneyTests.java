package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        assertThat(operator.cadence
                        .get("/v1/audit/next-actions")
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
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
