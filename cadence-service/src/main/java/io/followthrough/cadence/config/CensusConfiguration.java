package io.followthrough.cadence.config;

import io.followthrough.cadence.persistence.FollowUpMemory;
import io.followthrough.events.Topics;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.rebuild.Census;
import io.followthrough.kit.rebuild.TopicHistory;
import io.followthrough.kit.time.Repeating;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether everybody whom qualification tells of is known here. */
@Configuration(proxyBeanMethods = false)
class CensusConfiguration {

    private static final Duration AFTER_START = Duration.ofMinutes(2);
    private static final Duration AT_LEAST = Duration.ofMinutes(10);
    /** Reading all again takes a hundredth of the time at most. */
    private static final int SHARE = 100;

    @Bean
    Census census(TopicHistory history, FollowUpMemory memory) {
        return new Census(history, Topics.PROSPECTS_QUALIFICATION, memory::known, InstantSource.system());
    }

    @Bean
    Gauge unknownPeopleGauge(Census census, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_UNKNOWN_PEOPLE, census, Census::unknown)
                .register(metrics);
    }

    @Bean
    Repeating censusPoller(
            Census census,
            CadenceProperties properties,
            @Value("${followthrough.store.watched:true}") boolean watched) {
        var started = new AtomicBoolean();
        return Repeating.whenDue(
                "cadence-census", AFTER_START, properties.polling().enabled() && watched, () -> {
                    if (started.compareAndSet(false, true)) {
                        return AFTER_START; // there is enough to do at first
                    }
                    var begin = System.nanoTime();
                    census.count();
                    var pause = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(SHARE);
                    return pause.compareTo(AT_LEAST) < 0 ? AT_LEAST : pause;
                });
    }
}
