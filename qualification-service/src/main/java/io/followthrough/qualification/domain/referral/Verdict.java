package io.followthrough.qualification.domain.referral;

import org.jspecify.annotations.Nullable;

/**
 * What became of a telling.
 *
 * @param reason in words that a rep understands
 */
public record Verdict(Telling telling, State state, String reason) {

    public enum State {
        /** Counts; the reward is due once the referred becomes a customer. */
        PENDING,
        /** The referred became a customer: the reward is due and not given yet. */
        EARNED,
        /** The referrer has got the reward. */
        GIVEN,
        /** Nobody whom we know goes by what was named as the referrer. */
        REFERRER_UNKNOWN,
        /** The referred was a customer before anybody recommended them. */
        REFUSED_CUSTOMER,
        /** Nobody recommends themselves. */
        REFUSED_SELF,
        /** The referred had recommended the referrer, directly or over others. */
        REFUSED_CIRCLE,
        /** Somebody else recommended the same person before. */
        REFUSED_LATER
    }

    static Verdict of(Telling telling, State state) {
        return new Verdict(
                telling,
                state,
                switch (state) {
                    case PENDING -> "waits for the referred to become a customer";
                    case EARNED -> "the referred became a customer: the reward is due";
                    case GIVEN -> "the referred became a customer: the reward was given";
                    case REFUSED_CUSTOMER -> "the person was a customer already";
                    case REFERRER_UNKNOWN -> "the referrer is not known here";
                    case REFUSED_SELF -> "nobody earns a reward for recommending themselves";
                    case REFUSED_CIRCLE -> "the two recommend each other, directly or over others";
                    case REFUSED_LATER -> "the person had been recommended before";
                });
    }

    public @Nullable String referrer() {
        return telling.referrer();
    }
}
