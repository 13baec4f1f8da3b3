package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTests {

    private static final byte[] DATA = "{}".getBytes(StandardCharsets.UTF_8);

    private static Headers written(Instant time) {
        var event = new EventEnvelope<>(
                "e-1",
                URI.create("/services/qualification"),
                "p-1",
                time,
                "c-1",
                "e-0",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                new ProspectErased("p-1", "asked"));
        return EventCodec.toRecord(Topics.PROSPECTS_QUALIFICATION, event).headers();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T12:00:00Z", "2026-03-02T12:00:00.123456789Z", "1970-01-01T00:00:00.1Z"})
    void whatWeWriteIsReadAsTheLibraryReadsIt(Instant time) {
        var headers = written(time);

        assertThat(Attributes.plain(headers))
                .contains(Attributes.of(
                        KafkaMessageFactory.createReader(headers, DATA).toEvent()));
        assertThat(Attributes.plain(headers).map(Attributes::time)).contains(time);
    }

    @Test
    void whatOthersWriteBesideIsPassedOver() {
        var headers = written(Instant.EPOCH);
        var before = Attributes.plain(headers);
        headers.add("b3", "1".getBytes(StandardCharsets.UTF_8));

        assertThat(before).isPresent();
        assertThat(Attributes.plain(headers)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, ' '",
        "ce_source, ann :: example",
        "ce_subject, ''",
        "ce_time, 2026-03-02T12:00:00+01:00",
        "ce_time, 2026-02-30T12:00:00Z",
        "ce_type,",
        "ce_partitionkey, p-1",
        "ce_sealed, true",
        "content-type, application/cloudevents+json",
        "content-type, application/json; charset=utf-8",
    })
    void whatIsUnusualIsLeftToTheLibrary(String header, String value) {
        var headers = written(Instant.EPOCH).remove(header);
        headers.add(header, value == null ? null : value.getBytes(StandardCharsets.UTF_8));

        assertThat(Attributes.plain(headers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion", "ce_id", "ce_source", "ce_time", "ce_type", "content-type"})
    void whatIsMissingOrSaidTwiceIsLeftToTheLibraryToo(String header) {
        var said = Objects.requireNonNull(written(Instant.EPOCH).lastHeader(header));

        assertThat(Attributes.plain(written(Instant.EPOCH).remove(header))).isEmpty();
        assertThat(Attributes.plain(written(Instant.EPOCH).add(said))).isEmpty();
    }
}
