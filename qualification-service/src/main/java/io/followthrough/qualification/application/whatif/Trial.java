package io.followthrough.qualification.application.whatif;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules being tried, or tried.
 *
 * @param by who asked
 * @param asOf all decisions, under both sets of rules, are made as of then
 * @param against version of the rules in force that they are compared with
 * @param total people to look at, about
 * @param done people looked at
 * @param report null until it is done
 * @param problem why it failed; null otherwise
 */
public record Trial(
        String id,
        State state,
        String by,
        Instant asOf,
        long against,
        long total,
        long done,
        @Nullable Report report,
        @Nullable String problem) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean hasEnded() {
        return state == State.DONE || state == State.FAILED;
    }

    Trial at(long people) {
        return new Trial(id, State.RUNNING, by, asOf, against, Math.max(total, people), people, null, null);
    }

    Trial with(long people, Report found) {
        return new Trial(id, State.DONE, by, asOf, against, people, people, found, null);
    }

    public Trial failed(String why) {
        return new Trial(id, State.FAILED, by, asOf, against, total, done, null, why);
    }
}
