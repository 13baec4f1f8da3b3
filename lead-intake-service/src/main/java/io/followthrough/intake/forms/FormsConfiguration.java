package io.followthrough.intake.forms;

import io.followthrough.intake.application.Intake;
import io.followthrough.intake.domain.MachineRules;
import io.followthrough.intake.forms.AskForProof.When;
import io.followthrough.kit.messaging.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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
            Intake intake,
            EventPublisher publisher,
            ConfirmationLimit confirmationLimit,
            AskForProof askForProof,
            InstantSource clock) {
        return new TakeInForms(intake, publisher, confirmationLimit, askForProof, clock);
    }

    @Bean
    AskForProof askForProof(FormProperties properties, @Value("${followthrough.tokens.secret:}") String secret) {
        var asked = properties.proofOfWork();
        if (!secret.isBlank()) {
            return new AskForProof(asked.when(), new ProofOfWork(secret, asked.hashes()));
        }
        if (asked.when() == When.ALWAYS) {
            throw new IllegalArgumentException("followthrough.intake.proof-of-work.when: ALWAYS needs"
                    + " followthrough.tokens.secret, the same in every service; for example: openssl rand -hex 32");
        }
        // What anybody could sign proves nothing.
        return new AskForProof(When.NEVER, new ProofOfWork(UUID.randomUUID().toString(), asked.hashes()));
    }

    /** Without a secret a page is good as long as the process that made it: what anybody could sign vouches for nothing. */
    @Bean
    PagesOut pagesOut(
            AskForProof askForProof, InstantSource clock, @Value("${followthrough.tokens.secret:}") String secret) {
        var known = secret.isBlank() ? UUID.randomUUID().toString() : secret;
        return new PagesOut(askForProof, new ConsentSeal(known), clock);
    }

    @Bean
    FormVisits formVisits(MeterRegistry metrics, MachineRules machineRules, InstantSource clock) {
        return new FormVisits(metrics, machineRules, clock);
    }

    @Bean
    ConfirmationLimit confirmationLimit(FormProperties properties) {
        return new ConfirmationLimit(properties.confirmationsPerHour(), InstantSource.system());
    }
}
