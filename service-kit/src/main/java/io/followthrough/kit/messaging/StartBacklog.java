package io.followthrough.kit.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a service has heard what came in while it was away. Among it may be somebody's wish to be left alone, so that until
 * then nothing leaves by itself. Once heard it stays heard: what comes later is heard as it comes.
 */
public final class StartBacklog implements AutoCloseable {

    /** How far topics reach, and how far they were heard. Closed once nobody asks any more. */
    public interface Offsets extends AutoCloseable {

        /** The end of each partition that holds anything. */
        Map<TopicPartition, Long> ends();

        /** Behind the last record that was heard of each partition; partitions of which nothing was heard are absent. */
        Map<TopicPartition, Long> heard();

        /** Can be called more than once. */
        @Override
        void close();
    }

    private static final Logger log = LoggerFactory.getLogger(StartBacklog.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Offsets offsets;
    private final long longestNanos;
    private final long begun = System.nanoTime();
    private @Nullable Map<TopicPartition, Long> ends;
    private long lookedAt = begun - LOOK_AGAIN.toNanos();
    private boolean closed;
    private volatile boolean heard;

    /** @param longest after which whatever is due leaves all the same: a backlog without end must not silence everybody */
    public StartBacklog(Offsets offsets, Duration longest) {
        this.offsets = offsets;
        this.longestNanos = longest.toNanos();
    }

    /** Asks the broker twice a second at most, and no more once it is true. */
    public boolean isHeard() {
        return heard || look();
    }

    private synchronized boolean look() {
        var now = System.nanoTime();
        if (heard || closed || now - lookedAt < LOOK_AGAIN.toNanos()) {
            return heard;
        }
        lookedAt = now;
        if (now - begun > longestNanos) {
            log.warn("what came in before the start is not heard yet; e-mails leave all the same from now on");
            enough();
            return true;
        }
        try {
            if (ends == null) {
                ends = offsets.ends();
            }
            var reached = offsets.heard();
            if (ends.entrySet().stream().allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                enough();
            }
        } catch (EnvironmentDownException away) {
            log.debug("the broker does not say what was heard", away);
        }
        return heard;
    }

    private void enough() {
        heard = true;
        offsets.close();
    }

    /** Whoever asks afterwards is told what was known. */
    @Override
    public synchronized void close() {
        closed = true;
        offsets.close();
    }
}
