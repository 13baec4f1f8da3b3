package io.followthrough.analytics.config;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.CleanupConfig;

/**
 * Streams that ended by an error begin again without what they keep on this disk, which stands in the topics as well. It is the only way when a
 * broker was restored from an older copy: its topics end before the places that this disk remembers, and no thread is replaced that reads the global
 * stores.
 */
final class RevivedStreams implements KafkaStreams.StateListener {

    private static final Logger log = LoggerFactory.getLogger(RevivedStreams.class);
    private static final CleanupConfig FROM_THE_TOPICS = new CleanupConfig(true, false);
    private static final int MOST = 3;

    private final StreamsBuilderFactoryBean factory;
    private final RunningStreams running;
    private int revivals;

    RevivedStreams(StreamsBuilderFactoryBean factory, RunningStreams running) {
        this.factory = factory;
        this.running = running;
    }

    /** Told by a thread of the streams themselves, which cannot wait for their end. */
    @Override
    public synchronized void onChange(State now, State before) {
        if (now == State.ERROR && running.refusal().isEmpty() && revivals < MOST) {
            revivals++;
            Thread.ofPlatform().name("streams-revival").start(this::revive);
        }
    }

    private void revive() {
        log.warn(
                "counting ended by an error; what is kept of it on this disk is deleted and read again from the topics");
        try {
            factory.stop();
            factory.setCleanupConfig(FROM_THE_TOPICS);
            factory.start();
        } catch (RuntimeException failure) {
            log.error("counting could not begin again: restart this service", failure);
        }
    }
}
