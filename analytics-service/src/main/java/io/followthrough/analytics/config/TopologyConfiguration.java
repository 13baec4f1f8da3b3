package io.followthrough.analytics.config;

import io.followthrough.analytics.topology.DeadLetterHandler;
import io.followthrough.analytics.topology.MetricsTopology;
import io.followthrough.kit.time.BusinessZone;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Brings the topology into the binder's stream. */
@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    @Bean
    BiConsumer<KStream<String, byte[]>, KStream<String, byte[]>> measure(
            BusinessZone zone, AnalyticsProperties properties) {
        return new MetricsTopology(
                zone.id(), properties.publishEvery(), properties.goal().toGoal())::measure;
    }

    @Bean
    RunningStreams runningStreams() {
        return new RunningStreams();
    }

    /** Primary, because the binder applies a configurer only if it finds just one, and Boot brings one for its metrics. */
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer globalStores(RunningStreams running, MeterRegistry meters) {
        return factory -> {
            factory.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
                @Override
                public void configureBuilder(StreamsBuilder builder) {
                    MetricsTopology.addReadings(builder);
                }
            });
            factory.setKafkaStreamsCustomizer(running);
            var settings = Objects.requireNonNull(factory.getStreamsConfiguration(), "the binder has set it");
            settings.put(DeadLetterHandler.METERS, meters);
        };
    }
}
