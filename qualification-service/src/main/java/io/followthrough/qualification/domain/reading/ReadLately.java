package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What facts were read as lately. Each decision about a person reads all of their facts, and all but one of them are those of
 * the decision before: without this, the next form of somebody with a hundred costs a hundred times the reading of a form.
 * A fact is read alike whenever it is read, so that keeping it changes nothing but the time it takes.
 */
final class ReadLately {

    /** More than one person can have, see Surplus; a power of two. */
    private static final int PLACES = 4_096;

    /** Two facts that belong in one place must not drive each other out at each decision. */
    private static final int NEIGHBOURS = 8;

    /** Whose place is given away next; that two threads may count as one does no harm. */
    private int next;

    /** Whoever writes last holds the place; entries never change, so no lock is needed. */
    private final @Nullable Read[] places = new Read[PLACES];

    /** @param fact equal only to what says the same */
    private record Read(Object fact, Speaker speaker, Reading reading) {}

    Reading of(LeadCaptured capture, Speaker speaker, BiFunction<LeadCaptured, Speaker, Reading> reader) {
        return of(capture.leadId(), capture, speaker, reader);
    }

    Reading of(ActivityRecorded activity, Speaker speaker, BiFunction<ActivityRecorded, Speaker, Reading> reader) {
        return of(activity.activityId(), activity, speaker, reader);
    }

    private <F> Reading of(String id, F fact, Speaker speaker, BiFunction<F, Speaker, Reading> reader) {
        var hash = id.hashCode();
        var first = hash ^ hash >>> 16;
        var free = first + (next++ & NEIGHBOURS - 1);
        for (var n = first; n < first + NEIGHBOURS; n++) {
            var read = places[n & PLACES - 1];
            if (read == null) {
                free = n;
                break;
            }
            if (read.fact().equals(fact) && read.speaker().equals(speaker)) {
                return read.reading();
            }
        }
        var reading = reader.apply(fact, speaker);
        places[free & PLACES - 1] = new Read(fact, speaker, reading);
        return reading;
    }
}
