package io.followthrough.analytics.config;

import io.followthrough.analytics.topology.CannotGoOnException;
import io.followthrough.kit.web.ProblemException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.config.KafkaStreamsCustomizer;

/** The streams of this service once they run. A thread that died is replaced: nothing was committed, so it goes on. */
public final class RunningStreams implements KafkaStreamsCustomizer {

    private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);

    private static final String OTHER_PARTITIONS =
            "the topics have more partitions than what is counted was begun with; give a"
                    + " new followthrough.analytics.application-id (FOLLOWTHROUGH_ANALYTICS_APPLICATIONID) to count everything again";

    /** How Kafka Streams names it. The handler is called by the thread that failed. */
    private static final String GLOBAL = "-GlobalStreamThread";

    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();

    private volatile @Nullable String refusal;

    /** Called by the binder after it set a handler of its own, which would shut everything down. */
    @Override
    public void customize(KafkaStreams started) {
        started.setUncaughtExceptionHandler(this::after);
        streams.set(started);
    }

    /** Settings that a run cannot go on with do not get better by another thread. */
    StreamThreadExceptionResponse after(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var reason = refusal(cause);
            if (reason != null) {
                refusal = reason;
                log.error("nothing is counted: {}", refusal);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        }
        if (Thread.currentThread().getName().endsWith(GLOBAL)) {
            log.error("the thread that reads the global stores failed, which nothing replaces", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.error("a stream thread failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Kafka Streams tells the second by its message alone. */
    private static @Nullable String refusal(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return cause instanceof CannotGoOnException
                ? message
                : message.contains("invalid partitions") ? OTHER_PARTITIONS : null;
    }

    /** Why nothing is counted until a setting is changed. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Empty until the stores can be asked.
     *
     * @throws ProblemException if nothing is counted until a setting is changed: it gets no better by asking again
     */
    public Optional<KafkaStreams> get() {
        if (refusal != null) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "Nothing is counted: " + refusal + ".");
        }
        return Optional.ofNullable(streams.get()).filter(it -> it.state().isRunningOrRebalancing());
    }
}
