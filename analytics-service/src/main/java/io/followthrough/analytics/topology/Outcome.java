package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.metric.Change;

/** What comes of folding an event into a person. */
sealed interface Outcome {

    /** Keyed by the series that changes. */
    record Counted(Change change) implements Outcome {}

    /** Keyed by the prospect that is told. */
    record HandedOver(Handover handover) implements Outcome {}
}
