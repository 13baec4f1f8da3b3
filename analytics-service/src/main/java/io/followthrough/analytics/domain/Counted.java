package io.followthrough.analytics.domain;

import java.time.Instant;

/**
 * How far the counting of one partition of a topic has come.
 *
 * @param until event time of the newest event counted
 */
public record Counted(String topic, int partition, Instant until) {

    public String key() {
        return topic + "/" + partition;
    }

    /** Whichever is later. */
    public Counted join(Counted other) {
        return other.until.isAfter(until) ? other : this;
    }
}
