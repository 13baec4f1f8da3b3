package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Counted;
import io.followthrough.analytics.domain.Handover;

/** What comes of folding an event into a person. */
sealed interface Outcome {

    /** Keyed by a family of slots that is summed where all of them are. */
    record Changed(Changes changes) implements Outcome {}

    /** Keyed by the prospect that is told. */
    record HandedOver(Handover handover) implements Outcome {}

    /** Keyed by the partition. */
    record CameSoFar(Counted counted) implements Outcome {}
}
