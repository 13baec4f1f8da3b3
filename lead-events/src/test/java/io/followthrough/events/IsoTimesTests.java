package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The quick way says what the general one says, of right and of wrong times. */
class IsoTimesTests {

    private static final List<String> ODD = List.of(
            "",
            "Z",
            "2026-11-29",
            "2026-11-29T08:00Z",
            "2026-11-29T08:00:00",
            "2026-11-29T08:00:00.Z",
            "2026-11-29T08:00:00,5Z",
            "2026-11-29T08:00:00z",
            "2026-11-29t08:00:00Z",
            "2026-11-29 08:00:00Z",
            "2026-11-29T08:00:00+01:00",
            "2026-11-29T08:00:00.5-0200",
            "2026-11-29T24:00:00Z",
            "2026-11-29T23:59:60Z",
            "2026-11-29T08:60:00Z",
            "2026-02-29T08:00:00Z",
            "2028-02-29T08:00:00Z",
            "2026-13-01T08:00:00Z",
            "2026-00-01T08:00:00Z",
            "0000-01-01T00:00:00Z",
            "-026-11-29T08:00:00Z",
            "+2026-11-29T08:00:00Z",
            "2026-11-29T08:00:00.1234567890Z",
            "2026-11-29T08:00:00.12 4Z",
            "２０２６-11-29T08:00:00Z",
            "1764403200000");

    @Test
    void timesAsWeWriteThem() {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var second = random.nextLong(-62_000_000_000L, 253_000_000_000L);
            var digits = (int) Math.pow(10, random.nextInt(10));
            var time = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / digits * (long) digits);
            assertThat(IsoTimes.parse(time.toString())).isEqualTo(time);
        }
    }

    @Test
    void timesAreWrittenAsJavaWritesThem() {
        var random = new Random(9);
        for (var round = 0; round < 20_000; round++) {
            var second = random.nextLong(-70_000_000_000L, 260_000_000_000L); // some of more than four digits of years
            var digits = (int) Math.pow(10, random.nextInt(10));
            var time = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / digits * (long) digits);
            assertThat(IsoTimes.format(time)).isEqualTo(time.toString());
        }
        for (var edge : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.001Z")) {
            assertThat(IsoTimes.format(Instant.parse(edge))).isEqualTo(edge);
        }
        assertThat(IsoTimes.format(Instant.MAX)).isEqualTo(Instant.MAX.toString());
        assertThat(IsoTimes.format(Instant.MIN)).isEqualTo(Instant.MIN.toString());
    }

    @Test
    void whatJsonHoldsIsReadAsBefore() {
        var general = JsonMapper.builder().build();
        for (var json :
                List.of("\"2026-11-29T08:00:00.5Z\"", "\"2026-11-29T08:00:00+01:00\"", "1764403200.25", "null")) {
            assertThat(EventJson.MAPPER.readValue(json, Instant.class))
                    .as(json)
                    .isEqualTo(general.readValue(json, Instant.class));
        }
        assertThat(EventJson.MAPPER.writeValueAsString(Map.of("at", Instant.parse("2026-11-29T08:00:00.120Z"))))
                .isEqualTo("{\"at\":\"2026-11-29T08:00:00.120Z\"}");
    }

    @Test
    void everythingElse() {
        var texts = new ArrayList<>(ODD);
        var random = new Random(8);
        for (var round = 0; round < 5_000; round++) {
            var text = new StringBuilder("2026-11-29T08:09:10.123Z");
            text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ+x ".charAt(random.nextInt(18)));
            texts.add(text.toString());
            texts.add(text.deleteCharAt(random.nextInt(text.length())).toString());
        }
        assertThat(texts)
                .allSatisfy(text -> assertThat(read(text, IsoTimes::parse))
                        .as(text)
                        .isEqualTo(read(text, it -> OffsetDateTime.parse(it).toInstant())));
    }

    private interface Reader {
        Instant read(String text);
    }

    private static Optional<Instant> read(String text, Reader reader) {
        try {
            return Optional.of(reader.read(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
