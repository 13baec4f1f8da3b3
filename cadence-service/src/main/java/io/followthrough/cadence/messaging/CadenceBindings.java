package io.followthrough.cadence.messaging;

import io.followthrough.cadence.application.AskForConfirmation;
import io.followthrough.cadence.application.FollowProspects;
import io.followthrough.kit.messaging.EventConsumers;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CadenceBindings {

    /** Both may be repeated, so a batch that fails half-way is simply handled again. */
    @Bean
    Consumer<Message<List<byte[]>>> follow(
            EventConsumers consumers, FollowProspects followProspects, AskForConfirmation askForConfirmation) {
        return consumers.of(events -> {
            followProspects.handle(events);
            askForConfirmation.handle(events);
        });
    }
}
