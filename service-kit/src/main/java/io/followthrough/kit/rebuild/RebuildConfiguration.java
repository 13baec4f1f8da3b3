package io.followthrough.kit.rebuild;

import io.followthrough.kit.privacy.KeyStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For services that have a {@link Memory}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Memory.class)
@Import(RebuildController.class)
public class RebuildConfiguration {

    @Bean
    Rebuilding rebuilding(KnownStore store, Memory memory, TopicHistory history, ObjectProvider<KeyStore> keys) {
        return new Rebuilding(store, memory, history, new KeysAgain(keys.getIfAvailable()));
    }
}
