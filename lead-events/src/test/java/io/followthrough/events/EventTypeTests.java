package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTypeTests {

    @Test
    void everyEventHasExactlyOneNameOnTheWire() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::record))
                .containsExactlyInAnyOrderElementsOf(EventRecords.all().stream()
                        .<Class<? extends Event>>map(r -> r.asSubclass(Event.class))
                        .toList());
    }

    @Test
    void everyNameTellsTheEntityTheFactAndTheVersion() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(type.wireName())
                        .matches("io\\.followthrough\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[0-9]+"));
    }

    @Test
    void aTypeIsFoundByItsName() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(EventType.named(type.wireName())).contains(type));
    }
}
