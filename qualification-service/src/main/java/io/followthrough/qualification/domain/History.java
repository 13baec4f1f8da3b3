package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A person's facts in order of time, read; at the same instant captures go before activities. */
record History(List<Fact> facts) {

    /** A capture or an activity with what it says. */
    sealed interface Fact {

        Instant at();

        String id();

        Reading reading();

        Machine machine();

        boolean historic();
    }

    record Captured(LeadCaptured capture, Reading reading) implements Fact {

        @Override
        public Instant at() {
            return capture.capturedAt();
        }

        @Override
        public String id() {
            return capture.leadId();
        }

        @Override
        public Machine machine() {
            return capture.machine();
        }

        @Override
        public boolean historic() {
            return capture.historic();
        }
    }

    record Done(ActivityRecorded activity, Reading reading) implements Fact {

        @Override
        public Instant at() {
            return activity.at();
        }

        @Override
        public String id() {
            return activity.activityId();
        }

        @Override
        public Machine machine() {
            return activity.machine();
        }

        @Override
        public boolean historic() {
            return activity.historic();
        }
    }

    private static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at)
            .thenComparing(fact -> fact instanceof Done)
            .thenComparing(Fact::id);

    static History of(Prospect prospect, FactReader reader) {
        var facts = new ArrayList<Fact>();
        prospect.captures().forEach(capture -> facts.add(new Captured(capture, reader.read(capture))));
        prospect.activities().forEach(activity -> facts.add(new Done(activity, reader.read(activity))));
        facts.sort(BY_TIME);
        return new History(withoutLossesBesideOthers(facts));
    }

    /** One deal lost of two ends no road: it says nothing of where the person is going. */
    private static List<Fact> withoutLossesBesideOthers(List<Fact> facts) {
        var deals = new Deals();
        return facts.stream()
                .map(fact -> fact instanceof Done(var activity, var reading)
                                && deals.told(activity) == Deals.Change.OTHERS_GO_ON
                        ? new Done(activity, new Reading(reading.signs(), List.of(), reading.role(), reading.heard()))
                        : fact)
                .toList();
    }

    /** Time of the newest fact. */
    Instant latest() {
        return facts.isEmpty() ? Instant.EPOCH : facts.getLast().at();
    }

    /** Nothing but imported history is known. */
    boolean isHistoric() {
        return facts.stream().allMatch(Fact::historic);
    }

    /** Everything known was done by machines. */
    boolean isAllMachine() {
        return !facts.isEmpty() && facts.stream().allMatch(fact -> fact.machine() == Machine.MACHINE);
    }
}
