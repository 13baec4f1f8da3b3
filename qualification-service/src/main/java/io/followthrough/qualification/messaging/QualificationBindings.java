package io.followthrough.qualification.messaging;

import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.qualification.application.QualifyProspects;
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
    Consumer<Message<List<byte[]>>> qualify(EventConsumers consumers, QualifyProspects qualifyProspects) {
        return consumers.of(qualifyProspects::handle);
    }

    @Bean
    Consumer<Message<List<byte[]>>> refer(EventConsumers consumers, KeepReferrals keepReferrals) {
        return consumers.of(keepReferrals::handle);
    }
}
