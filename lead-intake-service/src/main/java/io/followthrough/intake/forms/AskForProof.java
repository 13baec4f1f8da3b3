package io.followthrough.intake.forms;

import org.jspecify.annotations.Nullable;

/** When a form needs a {@link PersonProof}. Sign-up screens in stores never do: they send what waited without a network. */
final class AskForProof {

    enum When {
        NEVER,
        /** Who has it may sign up although many others on the same network did. */
        BEYOND_LIMIT,
        ALWAYS
    }

    private final When when;
    private final PersonProof proof;

    AskForProof(When when, PersonProof proof) {
        this.when = when;
        this.proof = proof;
    }

    /** @return what the page's script works out; null where nothing is asked */
    @Nullable
    String challenge(Form form, String nonce) {
        return when == When.NEVER || form.isKiosk() || nonce.isBlank() ? null : proof.challenge(nonce);
    }

    /** Whether nothing is taken in without it. */
    boolean isNeeded(Form form) {
        return when == When.ALWAYS && !form.isKiosk();
    }

    boolean isGivenBy(Submission submission) {
        return when != When.NEVER
                && proof.holds(submission.value(Submission.NONCE), submission.value(Submission.PROOF));
    }
}
