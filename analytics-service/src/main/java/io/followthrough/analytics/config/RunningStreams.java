package io.followthrough.analytics.config;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaStreamsCustomizer;

/** The streams of this service once they run. A thread that died is replaced: nothing was committed, so it goes on. */
public final class RunningStreams implements KafkaStreamsCustomizer {

    private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);

    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();

    /** Called by the binder after it set a handler of its own, which would shut everything down. */
    @Override
    public void customize(KafkaStreams started) {
        started.setUncaughtExceptionHandler(failure -> {
            log.error("a stream thread failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.set(started);
    }

    /** Empty until the stores can be asked. */
    public Optional<KafkaStreams> get() {
        return Optional.ofNullable(streams.get()).filter(it -> it.state().isRunningOrRebalancing());
    }
}
