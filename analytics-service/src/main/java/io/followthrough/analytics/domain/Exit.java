package io.followthrough.analytics.domain;

import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How somebody left the way to a sale.
 *
 * @param noLead the class of somebody who is no lead; null for the other kinds
 */
public record Exit(Kind kind, @Nullable NoLead noLead) {

    /** Each person has at most one: that of the decision that holds. */
    public enum Kind {
        LOST,
        DISQUALIFIED,
        OPTED_OUT,
        NO_LEAD
    }

    static @Nullable Exit of(Stage stage, @Nullable NoLead noLead) {
        if (noLead != null) {
            return new Exit(Kind.NO_LEAD, noLead);
        }
        return switch (stage) {
            case LOST -> new Exit(Kind.LOST, null);
            case DISQUALIFIED -> new Exit(Kind.DISQUALIFIED, null);
            case OPTED_OUT -> new Exit(Kind.OPTED_OUT, null);
            case LEAD, PROSPECT, OPPORTUNITY, CUSTOMER -> null;
        };
    }
}
