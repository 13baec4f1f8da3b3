package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tells about a person can be sealed apart; the rest stays as the contract says. */
class SealedEventTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ANN = "prospect-of-ann";
    private static final List<String> OF_ANN =
            List.of("Ann Berger", "ann.berger@example.com", "+4930123456", "4711", "ann-berger", "Head of Operations");

    @ParameterizedTest
    @MethodSource("all")
    void whoHasTheKeyReadsTheEventAsItWas(GoldenFile golden) {
        var envelope = envelope(golden.event());

        var record = EventCodec.toSealedRecord("topic", envelope, new Reversed());

        assertThat(EventCodec.decode(record.headers(), record.value(), new Reversed()))
                .isEqualTo(new Decoded.Readable(envelope));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoHasNoKeyStillReadsAnEventOfTheSchema(GoldenFile golden) {
        var record = EventCodec.toSealedRecord("topic", envelope(golden.event()), new Reversed());

        assertThat(EventCodec.decode(record.headers(), record.value())).isInstanceOf(Decoded.Readable.class);
        assertThat(EventSchemas.committed(golden.type()).validate(text(record), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void nothingThatSomebodyIsCalledOrWroteIsLeftOpen() {
        for (var type : List.of(EventType.ACTIVITY_RECORDED, EventType.PROSPECT_QUALIFIED)) {
            assertThat(new GoldenFile(type, GoldenFile.Content.FULL).json()).contains(OF_ANN);
            assertThat(open(type)).doesNotContain(OF_ANN);
        }
        assertThat(open(EventType.PROSPECT_QUALIFIED))
                .doesNotContain("Decides together with the CFO", "hoping you'd call", "write to me", "crm:1207")
                .contains("\"score\":", "spring-2026");
        assertThat(open(EventType.ACTIVITY_RECORDED))
                .doesNotContain("demo after the fair", "approved", "what we pay", "roll-out")
                .contains("CALL_CONNECTED", "maria", "PRICE", "18500.5");
        assertThat(open(EventType.STAGE_CHANGED)).contains("\"reason\":\"" + PersonalParts.LEFT_OUT + "\"");
    }

    @Test
    void ofSomebodyForgottenNothingIsLeftToActOn() {
        var event = new GoldenFile(EventType.PROSPECT_QUALIFIED, GoldenFile.Content.FULL).event();
        var before = EventCodec.toSealedRecord("topic", envelope(event), new Reversed());
        var after = EventCodec.toSealedRecord("topic", envelope(event), new Forgetful());

        assertThat(Stream.of(before, after))
                .allSatisfy(record -> assertThat(EventCodec.decode(record.headers(), record.value(), new Forgetful()))
                        .isEqualTo(new Decoded.Forgotten(ANN)));
        assertThat(text(after)).doesNotContain("Berger", "sealed");
    }

    @Test
    void thatSomebodyIsErasedCanAlwaysBeRead() {
        var erased = envelope(new ProspectErased(ANN, "asked to be forgotten", List.of("hash")));

        var record = EventCodec.toSealedRecord("topic", erased, new Forgetful());

        assertThat(EventCodec.sealedSubject(record.headers())).isEmpty();
        assertThat(EventCodec.decode(record.headers(), record.value(), new Forgetful()))
                .isEqualTo(new Decoded.Readable(erased));
    }

    @Test
    void aSealedRecordSaysWhoseKeyOpensIt() {
        var event = new GoldenFile(EventType.ROAD_CHANGED, GoldenFile.Content.FULL).event();

        var record = EventCodec.toSealedRecord("topic", envelope(event), new Reversed());

        assertThat(EventCodec.sealedSubject(record.headers())).contains(ANN);
    }

    @Test
    void whatCannotBeOpenedIsUnreadableWithAReason() {
        var event = new GoldenFile(EventType.ROAD_CHANGED, GoldenFile.Content.FULL).event();
        var record = EventCodec.toSealedRecord("topic", envelope(event), new Reversed());

        var broken =
                EventCodec.decode(record.headers(), "{\"sealed\": ".getBytes(StandardCharsets.UTF_8), new Reversed());

        assertThat(broken)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).startsWith("data: not JSON"));
    }

    private static Stream<GoldenFile> all() {
        return GoldenFile.all();
    }

    private static EventEnvelope<?> envelope(Event event) {
        return new EventEnvelope<>("e-1", URI.create("/services/golden"), ANN, NOON, "c-1", "e-0", null, event);
    }

    private static String open(EventType type) {
        var event = new GoldenFile(type, GoldenFile.Content.FULL).event();
        return text(EventCodec.toSealedRecord("topic", envelope(event), new Forgetful()));
    }

    private static String text(ProducerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /** Hides nothing from anybody who looks twice, and shows what the codec does with it. */
    private static class Reversed implements PersonalSeal {

        @Override
        public Optional<String> seal(String subject, byte[] personal) {
            return Optional.of(subject + "." + Base64.getEncoder().encodeToString(personal));
        }

        @Override
        public Optional<byte[]> open(String subject, String sealed) {
            assertThat(sealed).startsWith(subject + ".");
            return Optional.of(Base64.getDecoder().decode(sealed.substring(subject.length() + 1)));
        }
    }

    private static final class Forgetful implements PersonalSeal {

        @Override
        public Optional<String> seal(String subject, byte[] personal) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> open(String subject, String sealed) {
            return Optional.empty();
        }
    }
}
