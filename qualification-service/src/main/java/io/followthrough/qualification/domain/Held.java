package io.followthrough.qualification.domain;

import org.jspecify.annotations.Nullable;

/** One field of a person: what the most trusted has told of it, and of several of them the newest. Nothing never replaces something. */
final class Held<T> {

    private @Nullable T value;
    private Teller by = Teller.LIST;

    /**
     * To be told in order of time.
     *
     * @return whether it holds from now on
     */
    boolean told(@Nullable T told, Teller teller) {
        if (told == null || value != null && by.outranks(teller)) {
            return false;
        }
        value = told;
        by = teller;
        return true;
    }

    /** Whether somebody who is less trusted would speak in vain. */
    boolean outranks(Teller teller) {
        return value != null && by.outranks(teller);
    }

    /** From now on it gives way to whoever tells something else: what it was said of is over. */
    void giveWay() {
        by = Teller.LIST;
    }

    @Nullable
    T value() {
        return value;
    }
}
