package io.followthrough.intake.application.webhooks;

import io.followthrough.intake.domain.webhooks.ProviderEvents;
import java.util.List;

/**
 * Somebody whose calls we take.
 *
 * @param signatures one per secret: while a secret is being replaced, both are good
 * @param events path of the list of events in a body; empty: the body itself is one event or a list of them
 */
public record WebhookSource(String id, List<WebhookSignature> signatures, String events, ProviderEvents mapping) {

    public WebhookSource {
        signatures = List.copyOf(signatures);
    }

    boolean trusts(String messageId, long timestamp, byte[] body, String given) {
        return signatures.stream().anyMatch(signature -> signature.matches(messageId, timestamp, body, given));
    }
}
