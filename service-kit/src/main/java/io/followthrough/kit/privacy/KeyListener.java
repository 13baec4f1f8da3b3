package io.followthrough.kit.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Copies keys from their topic into the service's own store, and destroys them when told so. */
public final class KeyListener implements BatchMessageListener<byte[], byte[]> {

    private final KeyStore store;

    public KeyListener(KeyStore store) {
        this.store = store;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var keys = new LinkedHashMap<String, String>();
        var forgotten = new HashSet<String>();
        for (var record : records) {
            var prospectId = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                forgotten.add(prospectId);
            } else {
                keys.put(prospectId, new String(record.value(), StandardCharsets.UTF_8));
            }
        }
        store.addMissing(keys);
        store.forget(forgotten); // last: nobody who is forgotten ever comes back under the same id
    }
}
