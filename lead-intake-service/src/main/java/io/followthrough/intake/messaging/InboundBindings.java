package io.followthrough.intake.messaging;

import io.followthrough.events.EventType;
import io.followthrough.intake.application.ForgetPeople;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.kit.messaging.EventConsumers;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Functions bound to topics; the bindings are in {@code lead-intake-service.yml}. */
@Configuration(proxyBeanMethods = false)
class InboundBindings {

    @Bean
    Consumer<Message<List<byte[]>>> takeIn(EventConsumers consumers, InboundRecords inbound) {
        return consumers.raw(inbound::handle);
    }

    @Bean
    Consumer<Message<List<byte[]>>> forget(EventConsumers consumers, ForgetPeople forgetPeople, ImportStores imports) {
        return consumers.of(Set.of(EventType.PROSPECT_ERASED, EventType.PROSPECT_RETURNED), events -> {
            imports.erased().handle(events);
            forgetPeople.handle(events);
        });
    }
}
