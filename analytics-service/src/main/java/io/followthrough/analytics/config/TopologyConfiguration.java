package io.followthrough.analytics.config;

import io.followthrough.analytics.application.Backlog;
import io.followthrough.analytics.topology.Measuring;
import io.followthrough.analytics.topology.MetricsTopology;
import io.followthrough.kit.config.TopicProperties;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.time.BusinessZone;
import io.followthrough.kit.time.Repeating;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.core.KafkaAdmin;

/** Brings the topology into the binder's stream. */
@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    @Bean
    BiConsumer<KStream<String, byte[]>, KStream<String, byte[]>> measure(
            BusinessZone zone,
            AnalyticsProperties properties,
            TopicProperties topics,
            EventBacklog backlog,
            OwnPlaces places) {
        var topology = new MetricsTopology(new Measuring(
                zone.id(),
                properties.publishEvery(),
                properties.goal().toGoal(),
                properties.mostValues(),
                topics.partitions(),
                backlog::isCounted,
                places::areKept));
        var handoversTopic = MetricsTopology.handovers(properties.applicationId());
        return (events, handovers) -> topology.measure(events, handovers, handoversTopic);
    }

    @Bean
    EventBacklog eventBacklog(KafkaAdmin admin, AnalyticsProperties properties) {
        return new EventBacklog(admin, properties.applicationId());
    }

    @Bean
    Repeating backlogWatch(EventBacklog backlog, AnalyticsProperties properties) {
        return new Repeating("analytics-backlog", properties.watchEvery(), backlog::look);
    }

    /** No figure while the broker does not say; the same on every instance. */
    @Bean
    MeterBinder eventsWaiting(EventBacklog backlog) {
        return meters -> Gauge.builder(
                        MetricNames.ANALYTICS_EVENTS_WAITING,
                        backlog,
                        it -> it.latest()
                                .map(Backlog::total)
                                .map(Long::doubleValue)
                                .orElse(Double.NaN))
                .register(meters);
    }

    @Bean
    OwnPlaces ownPlaces(KafkaAdmin admin, AnalyticsProperties properties) {
        return new OwnPlaces(admin, properties.applicationId());
    }

    @Bean
    RunningStreams runningStreams() {
        return new RunningStreams();
    }

    /** Primary, because the binder applies a configurer only if it finds just one, and Boot brings one for its metrics. */
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer globalStores(RunningStreams running) {
        return factory -> {
            factory.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
                @Override
                public void configureBuilder(StreamsBuilder builder) {
                    MetricsTopology.addReadings(builder);
                }
            });
            factory.setKafkaStreamsCustomizer(running);
            factory.setClientSupplier(new GlobalConsumers());
            factory.setStateListener(new RevivedStreams(factory, running));
        };
    }
}
