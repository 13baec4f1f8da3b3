package io.followthrough.intake.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.intake.application.FollowedLinks;
import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Requests;
import io.followthrough.intake.application.SenderIds;
import io.followthrough.intake.domain.ActivityRules;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.MachineRules;
import io.followthrough.intake.messaging.InboundRecords;
import io.followthrough.intake.persistence.IntakeStore;
import io.followthrough.intake.web.Bodies;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.time.BusinessZone;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules, the use cases and their ports together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

    @Bean
    Intake intake(IntakeProperties properties, BusinessZone zone, MeterRegistry meters) {
        var phoneNumbers = new LibPhoneNumbers();
        var policy = properties.toPolicy(zone);
        return new Intake(new CaptureRules(phoneNumbers, policy), new ActivityRules(phoneNumbers, policy), meters);
    }

    @Bean
    MachineRules machineRules(IntakeProperties properties, BusinessZone zone) {
        return new MachineRules(properties.toPolicy(zone));
    }

    @Bean
    IntakeStore intakeStore(MongoDatabase store) {
        return new IntakeStore(store);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(IntakeStore store, IntakeProperties properties) {
        return store.idempotencyKeys(properties.idempotencyKept());
    }

    @Bean
    Requests requests(IdempotencyKeys keys, EventPublisher publisher, InstantSource clock) {
        return new Requests(keys, publisher, clock);
    }

    @Bean
    SenderIds senderIds(Intake intake, IdempotencyKeys keys, InstantSource clock) {
        return new SenderIds(intake, keys, clock);
    }

    @Bean
    FollowedLinks followedLinks(Intake intake, EventPublisher publisher, InstantSource clock) {
        return new FollowedLinks(intake, publisher, clock);
    }

    @Bean
    Bodies bodies(Intake intake) {
        return new Bodies(intake);
    }

    @Bean
    InboundRecords inboundRecords(Intake intake, SenderIds ids, EventPublisher publisher, InstantSource clock) {
        return new InboundRecords(intake, ids, publisher, clock, InstantSource.system());
    }
}
