package io.followthrough.analytics.domain;

import io.followthrough.events.Stage;

/** The stages on the way to a sale, in order: whoever reached one has reached all before it. */
public enum Milestone {
    LEAD,
    PROSPECT,
    OPPORTUNITY,
    CUSTOMER;

    /** Where a person of this stage has come at least. Ends of the road say nothing of how far it went. */
    public static Milestone of(Stage stage) {
        return switch (stage) {
            case CUSTOMER -> CUSTOMER;
            case OPPORTUNITY -> OPPORTUNITY;
            case PROSPECT -> PROSPECT;
            case LEAD, LOST, DISQUALIFIED, OPTED_OUT -> LEAD;
        };
    }

    public boolean includes(Milestone other) {
        return compareTo(other) >= 0;
    }

    public Milestone further(Milestone other) {
        return includes(other) ? this : other;
    }
}
