package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.mapping.Standing;

/** What would become of somebody of a file, as far as the file tells: whether they are known already, others know. */
public enum Becoming {
    /** A lead of today, who is contacted. */
    LEAD,
    /** Measured only, as the whole file is. */
    HISTORY,
    CUSTOMER,
    LOST,
    OLDER,
    SUPPORT,
    NO_LEAD,
    /** Taken in, and contacted by no way. */
    NOT_CONTACTED,
    /** A fact about somebody, where the file holds such. */
    FACT;

    static Becoming of(Standing.Why why) {
        return switch (why) {
            case CUSTOMER -> CUSTOMER;
            case LOST -> LOST;
            case OLDER -> OLDER;
            case SUPPORT -> SUPPORT;
            case NO_LEAD -> NO_LEAD;
        };
    }
}
