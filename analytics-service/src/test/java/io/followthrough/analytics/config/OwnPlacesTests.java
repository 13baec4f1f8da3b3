package io.followthrough.analytics.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnPlacesTests {

    private final AtomicReference<@Nullable Set<Integer>> broker = new AtomicReference<>(Set.of());
    private final OwnPlaces places = new OwnPlaces(broker::get);

    @Test
    void whatWasForgottenIsNotKept() {
        assertThat(places.areKept(0)).isFalse();
    }

    /** A run that has just begun, here or in another instance, and whose thread is replaced, has not lost its place. */
    @Test
    void aPlaceOfSinceTheStartIsKept() {
        assertThat(places.areKept(0)).isFalse();

        broker.set(Set.of(0));

        assertThat(places.areKept(0)).isTrue();
        assertThat(places.areKept(1)).isFalse();
    }

    @Test
    void whoCannotBeAskedHasForgottenNothing() {
        broker.set(null);

        assertThat(places.areKept(0)).isTrue();
    }
}
