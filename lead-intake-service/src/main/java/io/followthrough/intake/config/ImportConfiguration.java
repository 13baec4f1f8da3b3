package io.followthrough.intake.config;

import io.followthrough.intake.adapters.Deliveries;
import io.followthrough.intake.application.ForgetPeople;
import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.imports.ImportPolicy;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.intake.application.imports.ImportWorker;
import io.followthrough.intake.application.imports.PreviewImport;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.application.imports.UndoImport;
import io.followthrough.intake.messaging.HeardDownstream;
import io.followthrough.intake.persistence.IntakeStore;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.time.BusinessZone;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Loading files, and clearing up afterwards. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ImportConfiguration {

    @Bean
    ImportPolicy importPolicy(IntakeProperties properties, BusinessZone zone) {
        return properties.imports().toPolicy(zone);
    }

    @Bean
    ImportStores importStores(IntakeStore store, IdentityHashes hashes) {
        return store.imports(hashes);
    }

    @Bean
    Alarm importAsked() {
        return new Alarm();
    }

    @Bean
    ReceiveImport receiveImport(ImportStores stores, InstantSource clock, Alarm importAsked) {
        return new ReceiveImport(stores, clock, importAsked);
    }

    @Bean
    UndoImport undoImport(ImportStores stores, InstantSource clock, Alarm importAsked) {
        return new UndoImport(stores, clock, importAsked);
    }

    @Bean
    PreviewImport previewImport(Intake intake, ImportStores stores, ImportPolicy policy, InstantSource clock) {
        return new PreviewImport(intake, stores.erased(), policy.zone(), clock);
    }

    @Bean
    HeardDownstream heardDownstream(KafkaAdmin admin, IntakeProperties properties) {
        var settings = admin.getConfigurationProperties();
        return new HeardDownstream(
                () -> Admin.create(settings), properties.imports().downstream());
    }

    @Bean
    ImportLoop importLoop(
            ImportStores stores,
            Intake intake,
            EventPublisher publisher,
            HeardDownstream downstream,
            ImportPolicy policy,
            InstantSource clock,
            Alarm importAsked) {
        return new ImportLoop(new ImportWorker(stores, intake, publisher, downstream, policy, clock), importAsked);
    }

    @Bean
    ForgetPeople forgetPeople(ImportStores stores, IdentityHashes hashes) {
        return new ForgetPeople(stores.rejected(), new LibPhoneNumbers(), hashes);
    }

    @Bean
    Housekeeping housekeeping(
            IdempotencyKeys keys,
            ImportStores stores,
            Deliveries deliveries,
            ImportPolicy policy,
            InstantSource clock) {
        return new Housekeeping(keys, stores, deliveries, policy, clock);
    }
}
