package io.followthrough.intake.application.webhooks;

import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.IdempotencyKeys.Claim;
import io.followthrough.intake.application.Requests;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.application.Requests.Outcome;
import io.followthrough.intake.application.webhooks.WebhookRefusedException.Reason;
import io.followthrough.kit.access.AccessKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes calls of providers. A call is trusted by its signature and its time; the very same call a second time is somebody
 * else's. A provider that tries again signs anew, with a new time under the same id, and gets the same answer.
 */
public final class Webhooks {

    private final Map<String, WebhookSource> sources;
    private final Requests requests;
    private final IdempotencyKeys keys;
    private final Duration tolerance;
    private final InstantSource realTime;

    /** @param realTime providers go by the real time, whatever the service's clock says */
    public Webhooks(
            Map<String, WebhookSource> sources,
            Requests requests,
            IdempotencyKeys keys,
            Duration tolerance,
            InstantSource realTime) {
        this.sources = Map.copyOf(sources);
        this.requests = requests;
        this.keys = keys;
        this.tolerance = tolerance;
        this.realTime = realTime;
    }

    /** What proves who called: the headers {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}. */
    public record Proof(String id, String timestamp, String signature) {}

    public Optional<WebhookSource> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /**
     * @throws WebhookRefusedException unless the call proves that the source made it, just now, and for the first time
     * @throws io.followthrough.intake.application.IdempotencyKeyReusedException if the id came with another body before
     */
    public <T> T take(WebhookSource source, Proof proof, byte[] body, Function<Call, Outcome<T>> work) {
        var now = realTime.instant();
        var attempt = authentic(source, proof, body, now);
        var answer = requests.answer("webhook " + source.id(), "/v1/webhooks", proof.id(), body, work);
        keys.published(attempt);
        return answer;
    }

    private Claim authentic(WebhookSource source, Proof proof, byte[] body, Instant now) {
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
        var attempt = String.join(" ", "webhook", source.id(), proof.id(), String.valueOf(sentAt));
        var claim = keys.claim(AccessKeys.hash(attempt), AccessKeys.hash(proof.signature()), now);
        if (claim.published()) {
            throw new WebhookRefusedException(
                    Reason.REPLAYED,
                    "webhook-id",
                    "was taken with this time stamp before",
                    "nothing to do: it has arrived; sign another attempt with its own time");
        }
        return claim;
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
