package io.followthrough.cadence.messaging;

import io.followthrough.cadence.application.FollowProspects;
import io.followthrough.kit.messaging.EventConsumers;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CadenceBindings {

    @Bean
    Consumer<Message<List<byte[]>>> follow(EventConsumers consumers, FollowProspects followProspects) {
        return consumers.of(followProspects::handle);
    }
}
