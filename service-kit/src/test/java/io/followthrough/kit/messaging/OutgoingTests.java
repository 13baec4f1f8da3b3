package io.followthrough.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.events.Topics;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingTests {

    private static Outgoing event() {
        var data = new StageChanged("p-1", null, Stage.PROSPECT, "answered", null);
        return new Outgoing(
                Topics.PROSPECTS_QUALIFICATION,
                new EventEnvelope<>(
                        "e-1", URI.create("/services/test"), "p-1", Instant.EPOCH, "c-1", null, null, data));
    }

    @Test
    void outboxAndPublisherShareOneEncoding() {
        var event = event();
        assertThat(event.record()).isSameAs(event.record());
        var anew = EventCodec.toRecord(event.topic(), event.envelope());
        assertThat(event.record().value()).isEqualTo(anew.value());
        assertThat(event.record().headers()).isEqualTo(anew.headers());
    }

    @Test
    void eventsAreEqualWhetherTheyAreEncodedOrNot() {
        var encoded = event();
        encoded.record();
        assertThat(encoded).isEqualTo(event()).hasSameHashCodeAs(event());
        assertThat(encoded).isNotEqualTo(new Outgoing(Topics.PROSPECTS_ACTIVITY, event().envelope()));
    }
}
