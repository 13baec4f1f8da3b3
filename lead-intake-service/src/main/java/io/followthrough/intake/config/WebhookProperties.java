package io.followthrough.intake.config;

import io.followthrough.events.ActivityKind;
import io.followthrough.intake.application.webhooks.WebhookSignature;
import io.followthrough.intake.application.webhooks.WebhookSource;
import io.followthrough.intake.domain.webhooks.ProviderEvents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Providers that may call {@code /v1/webhooks/{sourceId}}.
 *
 * @param tolerance how far a call's time stamp may be from now
 * @param sources by their ids
 */
@Validated
@ConfigurationProperties("followthrough.intake.webhooks")
record WebhookProperties(
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue Map<String, @Valid Source> sources) {

    /**
     * @param secrets {@code whsec_} and base64; more than one while a secret is being replaced
     * @param events path of the list of events in a body; empty if the body itself is one event or a list of them
     * @param fields of an activity → where this provider writes them; looked at before the usual places, which stay
     * @param kinds this provider's words → kinds of activity, besides the usual ones
     */
    record Source(
            @NotEmpty List<String> secrets,
            @DefaultValue("") String events,
            @DefaultValue Map<String, List<String>> fields,
            @DefaultValue Map<String, ActivityKind> kinds) {

        WebhookSource toSource(String id) {
            var allKinds = new HashMap<>(ProviderEvents.USUAL_KINDS);
            kinds.forEach(
                    (word, kind) -> allKinds.put(word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""), kind));
            return new WebhookSource(
                    id,
                    secrets.stream().map(WebhookSignature::new).toList(),
                    events,
                    new ProviderEvents(ProviderEvents.fieldsWith(fields), allKinds));
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Source[" + secrets.size() + " secrets, events=" + events + ", fields=" + fields + ", kinds=" + kinds
                    + "]";
        }
    }
}
