package io.followthrough.intake.forms;

import io.followthrough.intake.application.Intake;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FormProperties.class)
class FormsConfiguration {

    @Bean
    Forms forms(FormProperties properties) {
        return properties.toForms();
    }

    @Bean
    TakeInForms takeInForms(
            Intake intake, EventPublisher publisher, ConfirmationLimit confirmationLimit, InstantSource clock) {
        return new TakeInForms(intake, publisher, confirmationLimit, clock);
    }

    @Bean
    ConfirmationLimit confirmationLimit(FormProperties properties) {
        return new ConfirmationLimit(properties.confirmationsPerHour(), InstantSource.system());
    }
}
