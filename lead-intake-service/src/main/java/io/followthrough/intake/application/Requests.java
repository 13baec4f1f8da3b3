package io.followthrough.intake.application;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.json.SameJson;
import io.followthrough.kit.access.AccessKeys;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a call out once, however often it is sent with the same idempotency key. Its ids derive from the key, so the
 * store only serves to spare repetitions and to refuse a key that comes back with something else.
 */
public final class Requests {

    private final IdempotencyKeys keys;
    private final EventPublisher publisher;
    private final InstantSource clock;

    public Requests(IdempotencyKeys keys, EventPublisher publisher, InstantSource clock) {
        this.keys = keys;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What a call comes to: its answer, and the events that must be in Kafka before it is given. */
    public record Outcome<T>(T answer, List<Outgoing> events) {}

    /**
     * One call as it came in.
     *
     * @param sender name of the access key
     * @param path what was called
     */
    public record Call(String sender, String path, @Nullable String idempotencyKey, byte[] body, Instant receivedAt) {

        /** What names the input at a position of the body. */
        public Origin origin(InputKind kind, Fields fields, int position) {
            if (idempotencyKey != null) {
                return new Origin.KeyedRequest(sender, idempotencyKey, position);
            }
            return fields.get(kind.timeField()) != null
                    ? new Origin.Content(sender, fields)
                    : new Origin.Unnamed(UUID.randomUUID().toString());
        }

        Call receivedAt(Instant earlier) {
            return new Call(sender, path, idempotencyKey, body, earlier);
        }
    }

    /**
     * The answer to a call, given once its events are in Kafka.
     *
     * @param work decides what the call comes to; asked again with the time of the first call when this one repeats it
     * @throws IdempotencyKeyReusedException if the key was used with another body
     * @throws io.followthrough.kit.messaging.EventsNotPublishedException if the broker does not acknowledge
     */
    public <T> T answer(
            String sender, String path, @Nullable String idempotencyKey, byte[] body, Function<Call, Outcome<T>> work) {
        var call = new Call(sender, path, idempotencyKey, body, clock.instant());
        var outcome = work.apply(call);
        if (idempotencyKey == null) {
            publisher.publish(outcome.events());
            return outcome.answer();
        }
        var bodyHash = hash(call.path(), SameJson.of(body));
        var claim = keys.claim(hash(sender, idempotencyKey), bodyHash, call.receivedAt());
        if (!claim.bodyHash().equals(bodyHash) && !claim.bodyHash().equals(asItCame(call))) {
            throw new IdempotencyKeyReusedException();
        }
        if (!claim.firstSeenAt().equals(call.receivedAt())) {
            outcome = work.apply(call.receivedAt(claim.firstSeenAt()));
        }
        if (!claim.published()) {
            publisher.publish(outcome.events());
            keys.published(claim);
        }
        return outcome.answer();
    }

    /** Calls from before an upgrade are known by the bytes of their body. */
    private static String asItCame(Call call) {
        var body = new String(call.body(), StandardCharsets.ISO_8859_1);
        return hash(call.path(), body);
    }

    private static String hash(String scope, String text) {
        return AccessKeys.hash(HexFormat.of().toHexDigits(scope.length()) + scope + text);
    }
}
