package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked")
class MeasuredInTests {

    private final KeyValueStore<String, String> store = mock(KeyValueStore.class);

    @Test
    void aRunThatCountedInAnotherZoneDoesNotGoOnAndSaysWhatToDo() {
        when(store.get(anyString())).thenReturn("UTC");

        assertThatThrownBy(() -> new MeasuredIn(store, ZoneId.of("Europe/Berlin")))
                .hasMessageContainingAll(
                        "followthrough.business-zone", "was UTC", "FOLLOWTHROUGH_ANALYTICS_APPLICATIONID");
    }

    @Test
    void theZoneOfANewRunIsKeptAndThenLeftAlone() {
        new MeasuredIn(store, ZoneId.of("Europe/Berlin")).keep();
        verify(store).put("zone", "Europe/Berlin");

        KeyValueStore<String, String> known = mock(KeyValueStore.class);
        when(known.get("zone")).thenReturn(ZoneOffset.UTC.getId());
        assertThatCode(() -> new MeasuredIn(known, ZoneOffset.UTC).keep()).doesNotThrowAnyException();
        verify(known, never()).put(anyString(), anyString());
    }
}
