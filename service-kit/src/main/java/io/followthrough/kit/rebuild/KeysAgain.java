package io.followthrough.kit.rebuild;

import io.followthrough.events.Topics;
import io.followthrough.kit.privacy.KeyListener;
import io.followthrough.kit.privacy.KeyStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys that were lost with a store, from their topic. */
final class KeysAgain {

    private final @Nullable KeyStore keys;

    /** @param keys null where nothing is sealed */
    KeysAgain(@Nullable KeyStore keys) {
        this.keys = keys;
    }

    void read(TopicHistory history) {
        if (keys != null) {
            history.read(List.of(Topics.PROSPECTS_KEYS), new KeyListener(keys)::onMessage);
        }
    }
}
