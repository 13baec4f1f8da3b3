package io.followthrough.qualification.messaging;

import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.rebuild.KnownStore;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.qualification.application.naming.ProposeLeads;
import io.followthrough.qualification.application.referral.KeepReferrals;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Captures and activities come in; what follows goes out through the outbox. */
@Configuration(proxyBeanMethods = false)
class QualificationBindings {

    @Bean
    Consumer<Message<List<byte[]>>> qualify(
            EventConsumers consumers, QualifyProspects qualifyProspects, KnownStore store) {
        return store.gated(consumers.of(events -> store.work(() -> qualifyProspects.handle(events))));
    }

    @Bean
    Consumer<Message<List<byte[]>>> refer(
            EventConsumers consumers, KeepReferrals keepReferrals, ProposeLeads proposeLeads, KnownStore store) {
        return store.gated(consumers.of(
                KeepReferrals.TYPES,
                events -> store.work(() -> {
                    keepReferrals.handle(events);
                    proposeLeads.handle(events);
                }),
                Topics.INBOUND_REJECTED,
                rejected -> store.work(() -> proposeLeads.rejected(rejected))));
    }
}
