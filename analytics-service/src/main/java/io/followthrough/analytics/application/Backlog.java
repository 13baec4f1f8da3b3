package io.followthrough.analytics.application;

import java.util.Map;

/**
 * How many events lie on the topics, and how many of them are not counted yet.
 *
 * @param waiting by topic and partition, as {@code topic/partition}
 * @param of all that lie there
 */
public record Backlog(Map<String, Long> waiting, long of) {

    public long total() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }
}
