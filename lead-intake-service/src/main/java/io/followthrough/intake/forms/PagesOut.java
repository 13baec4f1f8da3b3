package io.followthrough.intake.forms;

import io.followthrough.intake.domain.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands out pages with what only we can have put there, and knows it again when they come back. */
final class PagesOut {

    private final AskForProof proof;
    private final ConsentSeal seal;
    private final InstantSource clock;

    PagesOut(AskForProof proof, ConsentSeal seal, InstantSource clock) {
        this.proof = proof;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * @param values by field, what was written before
     * @param problems told beside their fields
     */
    String page(Form form, Map<String, String> values, List<Problem> problems) {
        var shown = new HashMap<>(values);
        shown.remove(Submission.SEAL);
        if (form.consent() != null) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            shown.put(Submission.SEAL, seal.of(form.path(), form.consent(), today));
        }
        var challenge = proof.challenge(form, values.getOrDefault(Submission.NONCE, ""));
        return FormPages.form(form, shown, problems, challenge, proof.isNeeded(form));
    }

    /** @param sent parameters by name, as the browser sends them */
    Submission back(Form form, Map<String, String> sent) {
        return new Submission(form, sent, seal);
    }
}
