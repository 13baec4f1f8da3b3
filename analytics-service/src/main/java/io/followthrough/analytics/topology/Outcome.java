package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Counted;
import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.metric.Change;

/** What comes of folding an event into a person. */
sealed interface Outcome {

    /** Keyed by the family of slots that changes. */
    record Changed(Change change) implements Outcome {}

    /** Keyed by the prospect that is told. */
    record HandedOver(Handover handover) implements Outcome {}

    /** Keyed by the partition. */
    record CameSoFar(Counted counted) implements Outcome {}
}
