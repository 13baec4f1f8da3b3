package io.followthrough.kit.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that somebody moves forwards, to see what comes. Its leaps are no outages: what lies between is lived through, in
 * order, as if the time had passed.
 */
public interface MovableClock extends InstantSource {

    /** Work that time brings with it. */
    interface Life {

        /** Does what is due by now, and returns when it is done. */
        void live();

        /** Whether there would be anything to do at that time. */
        boolean isDueBy(Instant time);
    }

    /** From now on this is done at each hour that the clock is moved through. A clock that leaps leaves it to whoever looks at it next. */
    default void bring(Life life) {}
}
