package io.followthrough.qualification.domain.reading;

import io.followthrough.reading.Answer;
import io.followthrough.reading.Question;
import io.followthrough.reading.Reading;
import io.followthrough.reading.Said;
import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.TextReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads texts and answers, and keeps the newest readings: every decision about a person reads all that the person said again.
 * The same words of the same day are read the same way, so that keeping them changes nothing but the time it takes.
 */
final class Texts {

    private static final int MOST_KEPT = 4_096;

    private static final TextReader READER = TextReader.installed();
    private static final Map<Said, Reading> READINGS = new ConcurrentHashMap<>();
    private static final Map<Asked, Answer> ANSWERS = new ConcurrentHashMap<>();

    private Texts() {}

    private record Asked(Question question, String value, LocalDate on, Slashed slashed) {}

    static Reading read(Said said) {
        return kept(READINGS, said, READER::read);
    }

    /** What an answer says to its question. */
    static Answer answer(Question question, String value, Instant at, Speaker speaker) {
        return kept(
                ANSWERS,
                new Asked(question, value, speaker.day(at), speaker.slashed()),
                asked -> READER.answer(asked.question(), asked.value(), asked.on(), asked.slashed()));
    }

    private static <K, V> V kept(Map<K, V> readings, K said, Function<K, V> reader) {
        var kept = readings.get(said);
        if (kept != null) {
            return kept;
        }
        var reading = reader.apply(said);
        if (readings.size() >= MOST_KEPT) {
            readings.clear();
        }
        readings.put(said, reading);
        return reading;
    }
}
