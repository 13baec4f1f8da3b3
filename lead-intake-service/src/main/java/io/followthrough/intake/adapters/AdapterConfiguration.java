package io.followthrough.intake.adapters;

import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.SenderIds;
import io.followthrough.intake.persistence.IntakeStore;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SenderProperties.class)
class AdapterConfiguration {

    @Bean
    Senders senders(SenderProperties properties) {
        var senders = new HashMap<String, Sender>();
        properties.senders().forEach((id, text) -> senders.put(id, text.toSender(id)));
        return new Senders(senders, properties.tolerance());
    }

    @Bean
    Deliveries deliveries(IntakeStore store) {
        return store.deliveries();
    }

    @Bean
    TakeInDeliveries takeInDeliveries(
            Intake intake, SenderIds ids, EventPublisher publisher, Deliveries deliveries, InstantSource clock) {
        return new TakeInDeliveries(intake, ids, publisher, deliveries, clock);
    }
}
