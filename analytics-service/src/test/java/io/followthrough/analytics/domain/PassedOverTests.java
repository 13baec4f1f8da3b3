package io.followthrough.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventJson;
import io.followthrough.events.EventType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassedOverTests {

    /** Each type of event as it lies on the wire. */
    private static final Path GOLDEN = Path.of("../lead-events/src/test/resources/golden");

    private static final Instant AT = Instant.parse("2027-03-01T08:00:00Z");

    private static EventEnvelope<?> event(EventType type) throws IOException {
        var json = Files.readString(GOLDEN.resolve(type.wireName() + ".full.json"));
        var data = EventJson.MAPPER.readValue(json, type.record());
        return new EventEnvelope<>("e", URI.create("/services/test"), "p", AT, null, null, null, data);
    }

    /** Merges change only those whom they name. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROSPECT_MERGED")
    void onlyEventsThatChangeNobodyArePassedOver(EventType type) throws IOException {
        var event = event(type);
        var changesNobody = Folding.fold("p", Prospect.NOBODY, event).equals(Prospect.NOBODY)
                && Folding.tells("p", event).isEmpty();
        assertThat(changesNobody).isEqualTo(Folding.PASSED_OVER.contains(type));
    }
}
