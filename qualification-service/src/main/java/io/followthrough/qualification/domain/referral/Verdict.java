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
        /** The referrer has got the reward. */
        REWARDED,
        /** Nobody whom we know goes by what was named as the referrer. */
        REFERRER_UNKNOWN,
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
                    case REWARDED -> "the referred became a customer";
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
