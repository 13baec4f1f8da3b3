package io.followthrough.intake.application.webhooks;

import io.followthrough.intake.application.Requests;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.application.Requests.Outcome;
import io.followthrough.intake.application.webhooks.WebhookRefusedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes calls of providers. A call is trusted by its signature and its time. One that comes again, signed anew or the very same, gets the answer of the first time and does nothing: whoever
 * overheard it has gained nothing, and a provider whose answer was lost stops trying.
 */
public final class Webhooks {

    private final Map<String, WebhookSource> sources;
    private final Requests requests;
    private final Duration tolerance;
    private final InstantSource realTime;

    /** @param realTime providers go by the real time, whatever the service's clock says */
    public Webhooks(Map<String, WebhookSource> sources, Requests requests, Duration tolerance, InstantSource realTime) {
        this.sources = Map.copyOf(sources);
        this.requests = requests;
        this.tolerance = tolerance;
        this.realTime = realTime;
    }

    /** What proves who called: the headers {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}. */
    public record Proof(String id, String timestamp, String signature) {}

    public Optional<WebhookSource> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /**
     * @throws WebhookRefusedException unless the call proves that the source made it, just now
     * @throws io.followthrough.intake.application.IdempotencyKeyReusedException if the id came with another body before
     */
    public <T> T take(WebhookSource source, Proof proof, byte[] body, Function<Call, Outcome<T>> work) {
        prove(source, proof, body, realTime.instant());
        return requests.answer("webhook " + source.id(), "/v1/webhooks", proof.id(), body, work);
    }

    private void prove(WebhookSource source, Proof proof, byte[] body, Instant now) {
        if (proof.id().isBlank() || proof.id().length() > 255) {
            throw new WebhookRefusedException(
                    Reason.UNSIGNED, "webhook-id", "is missing or too long", "send 1 to 255 characters");
        }
        var sentAt = seconds(proof.timestamp());
        if (!source.trusts(proof.id(), sentAt, body, proof.signature())) {
            throw new WebhookRefusedException(
                    Reason.UNSIGNED,
                    "webhook-signature",
                    "does not fit",
                    "sign id.timestamp.body with the secret of this source, see standardwebhooks.com");
        }
        if (Duration.between(Instant.ofEpochSecond(sentAt), now).abs().compareTo(tolerance) > 0) {
            throw new WebhookRefusedException(
                    Reason.STALE,
                    "webhook-timestamp",
                    "is not within " + tolerance.toSeconds() + " seconds of now",
                    "sign each attempt with the time at which it is made, and set the clock");
        }
    }

    private static long seconds(String timestamp) {
        try {
            return Math.clamp(Long.parseLong(timestamp.strip()), 0, Integer.MAX_VALUE * 4L);
        } catch (NumberFormatException notANumber) {
            throw new WebhookRefusedException(
                    Reason.UNSIGNED, "webhook-timestamp", "is no number", "send seconds since 1970");
        }
    }
}
