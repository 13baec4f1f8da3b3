package io.followthrough.kit.time;

import java.time.InstantSource;

/**
 * A clock that somebody moves forwards, to see what comes. Its leaps are no outages: what lies between is lived through, in
 * order, as if the time had passed.
 */
public interface MovableClock extends InstantSource {}
