package io.followthrough.kit.privacy;

import io.followthrough.events.PersonalSeal;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys of people and destroys them: one service alone does, the one that knows who is who. The others hear of it
 * on {@link Topics#PROSPECTS_KEYS}, always before an event that needs the key.
 */
public final class KeyIssuer {

    private final KeyStore store;
    private final WrappedKeys wrapped;
    private final EventPublisher publisher;

    public KeyIssuer(KeyStore store, WrappedKeys wrapped, EventPublisher publisher) {
        this.store = store;
        this.wrapped = wrapped;
        this.publisher = publisher;
    }

    /** What seals events about these people. Whoever has no key gets one, but for those who are forgotten. */
    public PersonalSeal sealing(Collection<String> prospectIds) {
        var stored = store.find(prospectIds);
        if (stored.size() < prospectIds.size()) {
            var created = new HashMap<String, String>();
            prospectIds.stream()
                    .filter(id -> !stored.containsKey(id))
                    .forEach(id -> created.put(id, wrapped.create(id)));
            store.addMissing(created);
            stored.putAll(store.find(created.keySet())); // another instance may have been faster
        }
        tell(KeyStore.untold(stored));
        return new KeysAtHand(store.unwrapped(stored));
    }

    private void tell(Map<String, String> keys) {
        if (!keys.isEmpty()) {
            publisher.publishRaw(keys.entrySet().stream()
                    .map(key -> record(key.getKey(), key.getValue().getBytes(StandardCharsets.UTF_8)))
                    .toList());
            store.told(keys.keySet());
        }
    }

    /** From here on nobody can read what was sealed for them. Can be repeated. */
    public void forget(Collection<String> prospectIds) {
        store.forget(prospectIds);
        publisher.publishRaw(prospectIds.stream().map(id -> record(id, null)).toList());
    }

    private static RawRecord record(String prospectId, byte @Nullable [] value) {
        return new RawRecord(
                Topics.PROSPECTS_KEYS,
                -1,
                -1,
                Instant.EPOCH, // given by the producer
                prospectId.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                value);
    }
}
