package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.qualification.domain.reading.Chronology;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Heard;
import io.followthrough.qualification.domain.reading.Reading;
import io.followthrough.qualification.domain.reading.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A person's facts in order of time, read; at the same instant captures go before activities, and what was told first before the rest. */
record History(List<Fact> facts) {

    /** A capture or an activity with what it says. */
    sealed interface Fact {

        Instant at();

        String id();

        Reading reading();

        Machine machine();

        boolean historic();

        /** The same fact, read so. */
        Fact reading(Reading other);
    }

    /** @param withdrawn whether the imports that brought it were undone */
    record Captured(LeadCaptured capture, Reading reading, boolean withdrawn) implements Fact {

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

        @Override
        public Fact reading(Reading other) {
            return new Captured(capture, other, withdrawn);
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

        @Override
        public Fact reading(Reading other) {
            return new Done(activity, other);
        }
    }

    private static final Comparator<Fact> BY_TIME =
            Comparator.comparing(Fact::at).thenComparing(History::ofOneInstant);

    static History of(Prospect prospect, FactReader reader) {
        var facts = new ArrayList<Fact>();
        var speaker = Speaker.of(prospect.captures());
        prospect.captures()
                .forEach(capture -> facts.add(
                        prospect.isWithdrawn(capture)
                                ? Withdrawals.remains(capture)
                                : new Captured(capture, reader.read(capture, speaker), false)));
        prospect.activities().forEach(activity -> facts.add(new Done(activity, reader.read(activity, speaker))));
        facts.sort(BY_TIME);
        return new History(withoutLossesBesideOthers(asOnceRead(facts, prospect.folded()), prospect));
    }

    private static int ofOneInstant(Fact one, Fact other) {
        return switch (one) {
            case Captured(var capture, var _, var _)
            when other instanceof Captured(var next, var _, var _) -> Chronology.CAPTURES.compare(capture, next);
            case Done(var activity, var _)
            when other instanceof Done(var next, var _) -> Chronology.ACTIVITIES.compare(activity, next);
            case Captured _ -> -1;
            case Done _ -> 1;
        };
    }

    /** What was once read as a refusal stays one, until a representative has read something else in it. */
    private static List<Fact> asOnceRead(List<Fact> facts, Folded remembered) {
        var corrected = facts.stream()
                .filter(fact -> fact.reading().heard().settles() != null)
                .filter(fact -> saysWhatIsMeant(fact.reading()))
                .collect(Collectors.toMap(
                        fact -> Objects.requireNonNull(fact.reading().heard().settles()),
                        fact -> fact,
                        (one, other) -> other));
        if (corrected.isEmpty() && remembered.refusals().isEmpty()) {
            return facts;
        }
        return facts.stream()
                .map(fact -> {
                    var refused = remembered.refusals().get(fact.id());
                    var reading = corrected.containsKey(fact.id())
                            ? fact.reading().refusingNothing()
                            : refused == null ? fact.reading() : fact.reading().refusing(refused);
                    return fact.reading(reading);
                })
                .toList();
    }

    /** Wants something, wants it later, or is no lead: neither a refusal, nor merely "done". */
    private static boolean saysWhatIsMeant(Reading reading) {
        var heard = reading.heard();
        return heard.refusal() == null
                && (heard.interest()
                        || heard.noLead() != null
                        || !reading.roadSigns().isEmpty());
    }

    /** The refusals of contact that the facts hold, by fact. */
    Map<String, Heard.Refusal> refusals() {
        var refusals = new TreeMap<String, Heard.Refusal>();
        for (var fact : facts) {
            var refusal = fact.reading().heard().refusal();
            if (refusal != null) {
                refusals.put(fact.id(), refusal);
            }
        }
        return refusals;
    }

    /** One deal lost of two ends no road: it says nothing of where the person is going. */
    private static List<Fact> withoutLossesBesideOthers(List<Fact> facts, Prospect prospect) {
        var deals = new Deals(prospect);
        return facts.stream()
                .map(fact -> fact instanceof Done(var activity, var reading)
                                && Deals.isLossBesideOthers(deals.told(activity))
                        ? new Done(
                                activity,
                                new Reading(
                                        reading.signs(),
                                        List.of(),
                                        reading.role(),
                                        reading.heard(),
                                        reading.notBefore()))
                        : fact)
                .toList();
    }

    /** Nothing is known of the person but by imports that were undone, and what our own contacts brought about. */
    boolean isTakenBack() {
        return facts.stream().anyMatch(History::isWithdrawn)
                && facts.stream().noneMatch(fact -> switch (fact) {
                    case Captured captured -> !captured.withdrawn();
                    case Done done -> Withdrawals.keeps(done);
                });
    }

    /** No act of the person any more. */
    static boolean isWithdrawn(Fact fact) {
        return fact instanceof Captured captured && captured.withdrawn();
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
