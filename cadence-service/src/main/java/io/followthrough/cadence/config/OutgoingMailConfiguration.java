package io.followthrough.cadence.config;

import io.followthrough.cadence.application.MailServer;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an operator learns that no e-mail leaves. */
@Configuration(proxyBeanMethods = false)
class OutgoingMailConfiguration {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Bean
    OutgoingMailHealth outgoingMailHealth(MailServer server) {
        return new OutgoingMailHealth(server, PATIENCE, InstantSource.system());
    }

    @Bean
    Gauge mailStoppedGauge(OutgoingMailHealth mail, MeterRegistry metrics) {
        return Gauge.builder(MetricNames.CADENCE_MAIL_STOPPED, mail, OutgoingMailHealth::secondsStopped)
                .register(metrics);
    }
}
