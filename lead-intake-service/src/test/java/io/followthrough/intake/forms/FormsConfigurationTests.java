package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.followthrough.intake.forms.AskForProof.When;
import io.followthrough.intake.forms.FormProperties.ProofText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsConfigurationTests {

    /** A proof by a secret that everybody knows would let a robot ask as many strangers as a crowd may. */
    @Test
    void withoutASecretNoProofCounts() throws Exception {
        var known = new ProofOfWork("", 1_000);
        var form = FormPagesTests.form(null);
        var sent = new Submission(
                form,
                Map.of(
                        Submission.NONCE,
                        "page-1",
                        Submission.PROOF,
                        ProofOfWorkTests.workedOut(known.challenge("page-1"), 0)),
                new ConsentSeal("a-secret-of-the-tests-only"));

        var ask = asking(When.BEYOND_LIMIT, "");

        assertThat(ask.challenge(form, "page-1")).isNull();
        assertThat(ask.isGivenBy(sent)).isFalse();
    }

    @Test
    void whoAsksEverybodyForAProofNeedsASecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(When.ALWAYS, ""))
                .withMessageContaining("followthrough.tokens.secret");
        assertThat(asking(When.ALWAYS, "a-secret-of-the-tests-only").isNeeded(FormPagesTests.form(null)))
                .isTrue();
        assertThat(asking(When.ALWAYS, "a-secret-of-the-tests-only").isNeeded(FormPagesTests.form("berlin")))
                .as("a screen in a store sends later what waited")
                .isFalse();
    }

    private static AskForProof asking(When when, String secret) {
        return new FormsConfiguration()
                .askForProof(new FormProperties(Map.of(), Map.of(), 5, new ProofText(when, 1_000)), secret);
    }
}
