package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is sent, the answer says what is wrong and how to do better, and the service goes on. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputJourneyTests {

    private Operator operator;

    @BeforeAll
    void start() {
        var system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void malformedJsonIsRefused() {
        assertRefused("{\"channel\": ", 400, "JSON");
    }

    @Test
    void whoCanBeReachedByNothingIsRefusedAndTheFieldNamed() {
        var form = Operator.aForm("ann@@example", "journey-bad").replaceFirst("\\+491512\\d+", "12");
        assertRefused(form, 400, "person.email");
    }

    @Test
    void aWrongEmailCostsNobodyWhoHasANumberAndIsToldInTheAnswer() {
        var answer = operator.intake.post("/v1/leads", Operator.aForm("anna@@example", "journey-bad"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("warnings", "person.email");
    }

    @Test
    void anUnknownChannelIsNamedByItsField() {
        assertRefused(Operator.aForm("ann@example.com", "journey-bad").replace("WEB_FORM", "PIGEON"), 400, "channel");
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        var answer = operator.intake.post(
                "/v1/leads", Operator.aForm("ann@@example", "journey-bad").replace("WEB_FORM", "PIGEON"));
        assertThat(answer.body()).contains("person.email", "channel");
    }

    @Test
    void aBodyOfTwoMegabytesIsRefused() {
        var form = Operator.aForm("ann@example.com", "journey-bad").replace("I have", "x".repeat(2 * 1024 * 1024));
        assertRefused(form, 413, "");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        var answer = operator.intake.post("/v1/leads", "text/plain", "hello");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void withoutTheRightKeyNothingIsTaken() {
        var answer =
                operator.intake.withKey("a-guess").post("/v1/leads", Operator.aForm("ann@example.com", "journey-bad"));
        assertThat(answer.status()).isEqualTo(401);
    }

    private void assertRefused(String body, int status, String reason) {
        var answer = operator.intake.post("/v1/leads", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body()).contains(reason);
        operator.capture(Operator.aForm("ann-" + UUID.randomUUID() + "@example.com", "journey-after-bad"));
    }
}
