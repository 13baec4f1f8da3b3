package io.followthrough.standalone.clock;

/** Waits until the system has heard everything that was said. */
@FunctionalInterface
public interface Settling {

    /** Where nobody says anything. */
    Settling NOTHING_IS_SAID = () -> true;

    /** @return false: somebody has still not heard everything, and it is not waited any longer */
    boolean settle();
}
