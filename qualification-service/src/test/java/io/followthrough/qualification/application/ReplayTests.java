package io.followthrough.qualification.application;

import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.qualification.domain.GeneratedPeople;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The log is the truth: replayed into empty stores it gives the same decisions, byte by byte. */
class ReplayTests {

    private static final int BATCH = 500;

    @Test
    void aThousandPeopleAreDecidedTheSameByteByByte() {
        var log = log(1000);
        var first = new QualifyingSystem();
        var again = new QualifyingSystem();
        replay(log, first, BATCH);
        replay(log, again, BATCH);

        assertThat(bytes(first)).hasSizeGreaterThan(1000).isEqualTo(bytes(again));
    }

    @Test
    void replayingIntoStoresThatHoldItAllTellsNothingNew() {
        var log = log(100);
        var system = new QualifyingSystem();
        replay(log, system, BATCH);
        var told = bytes(system);
        replay(log, system, 7);

        assertThat(bytes(system)).isEqualTo(told);
    }

    /** As records of the topics, written by the codec. */
    private static List<ProducerRecord<String, byte[]>> log(int people) {
        var generated = new GeneratedPeople(2026);
        var log = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var n = 0; n < people; n++) {
            var prospectId = "person-" + n;
            for (var fact : generated.nextFacts()) {
                log.add(
                        switch (fact) {
                            case LeadCaptured capture ->
                                EventCodec.toRecord(
                                        Topics.LEADS_CAPTURED, anEvent(prospectId, capture.capturedAt(), capture));
                            case ActivityRecorded activity ->
                                EventCodec.toRecord(
                                        Topics.ACTIVITIES_CAPTURED,
                                        anEvent(prospectId, activity.at(), activity.of(prospectId)));
                            default -> throw new IllegalStateException("no fact: " + fact);
                        });
            }
        }
        return log;
    }

    private static void replay(List<ProducerRecord<String, byte[]>> log, QualifyingSystem system, int batch) {
        var qualify = system.qualifyProspects();
        for (var from = 0; from < log.size(); from += batch) {
            qualify.handle(log.subList(from, Math.min(log.size(), from + batch)).stream()
                    .<EventEnvelope<?>>map(ReplayTests::decoded)
                    .toList());
        }
    }

    private static EventEnvelope<?> decoded(ProducerRecord<String, byte[]> record) {
        if (EventCodec.decode(record.headers(), record.value()) instanceof Decoded.Readable(var event)) {
            return event;
        }
        throw new AssertionError("the codec cannot read what it wrote");
    }

    /** Every record told, headers and value. */
    private static List<String> bytes(QualifyingSystem system) {
        return system.told.stream()
                .map(event -> EventCodec.toRecord(Topics.PROSPECTS_QUALIFICATION, event))
                .map(record -> record.key()
                        + StreamSupport.stream(record.headers().spliterator(), false)
                                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                                .toList()
                        + new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
