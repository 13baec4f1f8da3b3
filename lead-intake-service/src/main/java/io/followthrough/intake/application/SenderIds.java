package io.followthrough.intake.application;

import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.access.AccessKeys;
import io.followthrough.kit.messaging.Outgoing;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds senders to the ids that they give: one that comes back with the same is a repetition, and one that comes back with
 * something else is refused, as an idempotency key would be. A fingerprint of what it came with is kept for as long as a key is.
 */
public final class SenderIds {

    public static final Problem REUSED = new Problem(
            "id",
            "was used by this source for something else before",
            "give everything that you send an id of its own, and send it again under the same id only unchanged");

    private final Intake intake;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    public SenderIds(Intake intake, IdempotencyKeys keys, InstantSource clock) {
        this.intake = intake;
        this.keys = keys;
        this.clock = clock;
    }

    /** What becomes of one input. */
    public Validated<Outgoing> hold(Validated<CheckedInput> input) {
        return hold(List.of(input)).getFirst();
    }

    /**
     * What becomes of several inputs, in their order: of those that claim one id the first has it.
     *
     * @throws RuntimeException if the store does not answer
     */
    public List<Validated<Outgoing>> hold(List<Validated<CheckedInput>> inputs) {
        var wanted = new LinkedHashMap<String, String>();
        for (var input : inputs) {
            if (input instanceof Validated.Accepted<CheckedInput>(var checked)) {
                idOf(checked.input()).ifPresent(id -> wanted.putIfAbsent(id, fingerprint(checked.input())));
            }
        }
        var held = wanted.isEmpty() ? Map.<String, IdempotencyKeys.Claim>of() : keys.claim(wanted, clock.instant());
        return inputs.stream()
                .map(input -> input.then(checked -> own(checked, held)))
                .map(intake::counted)
                .toList();
    }

    private static Validated<Outgoing> own(CheckedInput checked, Map<String, IdempotencyKeys.Claim> held) {
        var claim = idOf(checked.input()).map(held::get);
        return claim.isEmpty() || claim.get().bodyHash().equals(fingerprint(checked.input()))
                ? new Validated.Accepted<>(checked.event())
                : new Validated.Refused<>(List.of(REUSED));
    }

    private static Optional<String> idOf(Input input) {
        return input.origin() instanceof Origin.PublishedEvent(var source, var id)
                ? Optional.of(AccessKeys.hash(
                        String.join(" ", "event", input.kind().name(), String.valueOf(source.length()), source, id)))
                : Optional.empty();
    }

    /** Of what it says, the time apart: a relay may stamp each attempt anew. */
    private static String fingerprint(Input input) {
        var parts = new StringBuilder();
        for (var part : input.fields().without(input.kind().timeField()).content()) {
            parts.append(part.length()).append(' ').append(part);
        }
        return AccessKeys.hash(parts.toString());
    }
}
