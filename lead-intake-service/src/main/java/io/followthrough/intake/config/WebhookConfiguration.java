package io.followthrough.intake.config;

import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.Requests;
import io.followthrough.intake.application.webhooks.WebhookSource;
import io.followthrough.intake.application.webhooks.Webhooks;
import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call us back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    Webhooks webhooks(WebhookProperties properties, Requests requests, IdempotencyKeys keys) {
        var sources = new HashMap<String, WebhookSource>();
        properties.sources().forEach((id, source) -> sources.put(id, source.toSource(id)));
        return new Webhooks(sources, requests, keys, properties.tolerance(), InstantSource.system());
    }
}
