package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds the records against events as they were written once: what is in a golden file can be read for ever. */
class GoldenFileTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @MethodSource("all")
    void isReadAndWrittenAgainUnchanged(GoldenFile golden) {
        var envelope = new EventEnvelope<>(
                "e-1", URI.create("/services/golden"), "key", NOON, "c-1", "e-0", null, golden.event());

        var record = EventCodec.toRecord("topic", envelope);

        assertThat(tree(record.value())).isEqualTo(withDefaults(golden));
        assertThat(EventCodec.decode(record.headers(), record.value())).isEqualTo(new Decoded.Readable(envelope));
    }

    @ParameterizedTest
    @MethodSource("all")
    void obeysItsSchema(GoldenFile golden) {
        var errors = EventSchemas.committed(golden.type()).validate(golden.json(), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFullFileHasEveryField(GoldenFile golden) {
        assertThat(absentFields((Record) golden.event())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("minimal")
    void aMinimalFileCannotDoWithoutAnyOfItsFields(GoldenFile golden) {
        var whole = EventJson.MAPPER.readTree(golden.json());

        for (var field : whole.propertyNames()) {
            var without = whole.deepCopy().asObject();
            without.remove(field);
            assertThat(EventSchemas.committed(golden.type()).validate(without.toString(), InputFormat.JSON))
                    .as("schema, without " + field)
                    .isNotEmpty();
            assertThat(decoded(golden.type(), without))
                    .as("codec, without " + field)
                    .isInstanceOfSatisfying(
                            Decoded.Unreadable.class,
                            unreadable -> assertThat(unreadable.reason())
                                    .contains(field)
                                    .contains("missing"));
        }
    }

    @Test
    void everyFileBelongsToAnEvent() throws IOException {
        try (var files = Files.list(GoldenFile.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            all().map(GoldenFile::path).toList());
        }
    }

    static Stream<GoldenFile> all() {
        return GoldenFile.all();
    }

    static Stream<GoldenFile> full() {
        return GoldenFile.all(GoldenFile.Content.FULL);
    }

    static Stream<GoldenFile> minimal() {
        return GoldenFile.all(GoldenFile.Content.MINIMAL);
    }

    private static Decoded decoded(EventType type, JsonNode data) {
        var headers = EventCodec.toRecord(
                        "topic",
                        new EventEnvelope<>(
                                "e-1",
                                URI.create("/services/golden"),
                                "key",
                                NOON,
                                null,
                                null,
                                null,
                                new GoldenFile(type, GoldenFile.Content.FULL).event()))
                .headers();
        return EventCodec.decode(headers, EventJson.MAPPER.writeValueAsBytes(data));
    }

    private static JsonNode tree(byte[] json) {
        return EventJson.MAPPER.readTree(json);
    }

    /** What is left out is written with its default: machine UNKNOWN, historic and reported false, consent UNKNOWN. */
    private static JsonNode withDefaults(GoldenFile golden) {
        var written = tree(EventJson.MAPPER.writeValueAsBytes(golden.event()));
        var file = EventJson.MAPPER.readTree(golden.json()).asObject();
        if (golden.content() == GoldenFile.Content.MINIMAL) {
            for (var field : List.of("consent", "machine", "historic", "reported")) {
                if (written.has(field)) {
                    file.set(field, written.get(field));
                }
            }
        }
        return file;
    }

    private static List<String> absentFields(Record data) {
        var absent = new ArrayList<String>();
        for (var component : data.getClass().getRecordComponents()) {
            var value = RecordValues.of(data, component);
            switch (value) {
                case null -> absent.add(component.getName());
                case List<?> list when list.isEmpty() -> absent.add(component.getName());
                case Map<?, ?> map when map.isEmpty() -> absent.add(component.getName());
                case Record nested -> absent.addAll(absentFields(nested));
                default -> {}
            }
        }
        return absent;
    }
}
