package io.followthrough.qualification.domain.reading;

import io.followthrough.events.NoLead;
import io.followthrough.events.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * What a text says that is no evidence for or against a sale.
 *
 * @param refusal which contact is refused; null: none
 * @param privacy what the person asks for their data; null: nothing
 * @param noLead why whoever wrote it is no lead
 * @param unclear what a person has to read
 * @param interest shows current interest in so many words
 * @param settles the fact that a representative says the meaning of, or {@link #CLAIM}
 * @param words those that decided
 */
public record Heard(
        @Nullable Refusal refusal,
        @Nullable PrivacyRequest privacy,
        @Nullable NoLead noLead,
        @Nullable Unclear unclear,
        boolean interest,
        @Nullable String settles,
        @Nullable String words) {

    /** Settles for good that somebody is a lead. */
    public static final String CLAIM = "claim";

    public static final Heard NOTHING = new Heard(null, null, null, null, false, null, null);

    /** Which contact is not wanted. */
    public enum Refusal {
        ALL,
        /** Other channels stay welcome. */
        CALLS,
        /** E-mails; other channels stay welcome. */
        MAILS;

        /** What is refused by two that were said. */
        public Refusal and(Refusal other) {
            return this == other ? this : ALL;
        }
    }

    /** What the law gives a month for. */
    public enum PrivacyRequest {
        ERASURE,
        /** Kept, and not used. */
        RESTRICTION,
        /** Something is wrong. */
        RECTIFICATION,
        ACCESS
    }

    /** Both, said at once: what is refused in either is refused, and what contradicts it is for somebody to read. */
    Heard and(Heard more) {
        if (this == NOTHING || more == NOTHING) {
            return this == NOTHING ? more : this;
        }
        var stricter = strictness(more) > strictness(this) ? more : this;
        return new Heard(
                refusal == null || more.refusal == null ? stricter.refusal : refusal.and(more.refusal),
                privacy == PrivacyRequest.ERASURE || privacy == PrivacyRequest.RESTRICTION || more.privacy == null
                        ? privacy
                        : more.privacy,
                noLead == null ? more.noLead : noLead,
                unclear == null ? more.unclear : unclear,
                interest || more.interest,
                settles == null ? more.settles : settles,
                stricter.words == null ? words : stricter.words);
    }

    private static int strictness(Heard heard) {
        return heard.refusal == null ? 0 : heard.refusal == Refusal.ALL ? 2 : 1;
    }

    /** The same for one who refused this, whatever is read now. */
    Heard refusing(Refusal refused) {
        return refusal == Refusal.ALL || refusal == refused
                ? this
                : new Heard(refused, privacy, noLead, unclear, interest, settles, words);
    }

    /** The same when a person has read that it refuses nothing. */
    Heard refusingNothing() {
        return refusal == null ? this : new Heard(null, privacy, noLead, null, interest, settles, words);
    }

    public boolean refuses(Refusal which) {
        return refusal == which;
    }

    /** Whether it says for sure what the person wants. */
    public boolean isClear() {
        return interest || refusal != null || noLead != null;
    }

    Heard interested(boolean wants) {
        return interest == wants ? this : new Heard(refusal, privacy, noLead, unclear, wants, settles, words);
    }

    /** The same, when something else has made it clear. */
    Heard understood() {
        return new Heard(refusal, privacy, noLead, null, interest, settles, words);
    }

    Heard settling(String factId) {
        return new Heard(refusal, privacy, noLead, null, interest, factId, words);
    }
}
