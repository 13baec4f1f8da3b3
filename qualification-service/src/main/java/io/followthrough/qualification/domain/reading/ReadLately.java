package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What facts were read as lately. Each decision about a person reads all of their facts, and all but one of them are those of
 * the decision before: without this, the next form of somebody with a hundred costs a hundred times the reading of a form.
 * A fact is read alike whenever it is read, so that keeping it changes nothing but the time it takes.
 */
final class ReadLately {

    /** More than one person can have, see Surplus. */
    private static final int MOST = 4_096;

    private final Map<Said, Reading> readings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Said, Reading> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A fact and whoever told it.
     *
     * @param fact equal only to what says the same
     */
    private record Said(String id, Object fact, Speaker speaker) {

        /** Of the id alone: the rest of a fact is long, and seldom differs where its id is the same. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    Reading of(LeadCaptured capture, Speaker speaker, BiFunction<LeadCaptured, Speaker, Reading> reader) {
        return of(capture.leadId(), capture, speaker, reader);
    }

    Reading of(ActivityRecorded activity, Speaker speaker, BiFunction<ActivityRecorded, Speaker, Reading> reader) {
        return of(activity.activityId(), activity, speaker, reader);
    }

    /** Reads outside the lock, so that nobody waits for another's text; two who read the same at once read alike. */
    private <F> Reading of(String id, F fact, Speaker speaker, BiFunction<F, Speaker, Reading> reader) {
        var said = new Said(id, fact, speaker);
        synchronized (readings) {
            var read = readings.get(said);
            if (read != null) {
                return read;
            }
        }
        var reading = reader.apply(fact, speaker);
        synchronized (readings) {
            readings.put(said, reading);
        }
        return reading;
    }
}
