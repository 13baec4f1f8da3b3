package io.followthrough.qualification.domain.reading;

import io.followthrough.reading.Reading;
import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads texts, and keeps the newest readings: every decision about a person reads all that the person said again. */
final class Texts {

    private static final int MOST_KEPT = 4_096;

    private static final TextReader READER = TextReader.shipped();
    private static final Map<Said, Reading> KEPT = new ConcurrentHashMap<>();

    private Texts() {}

    /** The same text of the same day is read the same way, so that keeping readings changes nothing but the time it takes. */
    static Reading read(Said said) {
        var kept = KEPT.get(said);
        if (kept != null) {
            return kept;
        }
        var reading = READER.read(said);
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        KEPT.put(said, reading);
        return reading;
    }
}
