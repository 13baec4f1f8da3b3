package io.followthrough.cadence.simulation;

import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Event;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchSent;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is told in the course of a day. */
final class Tally {

    private final Map<TouchChannel, Integer> contacts = new EnumMap<>(TouchChannel.class);
    private final Map<EnrolmentOutcome, Integer> finished = new EnumMap<>(EnrolmentOutcome.class);
    private int arrived;
    private int started;

    void arrived(int people) {
        arrived += people;
    }

    void take(Event fact) {
        switch (fact) {
            case EnrolmentStarted ignored -> started++;
            case TouchSent sent -> contacts.merge(sent.touch().channel(), 1, Integer::sum);
            case TouchCompleted completed -> contacts.merge(completed.touch().channel(), 1, Integer::sum);
            case EnrolmentFinished ended -> finished.merge(ended.outcome(), 1, Integer::sum);
            default -> {}
        }
    }

    int arrivals() {
        return arrived;
    }

    int starts() {
        return started;
    }

    Map<TouchChannel, Integer> contacts() {
        return new EnumMap<>(contacts);
    }

    Map<EnrolmentOutcome, Integer> finished() {
        return new EnumMap<>(finished);
    }
}
