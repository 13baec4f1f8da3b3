package io.followthrough.analytics;

import static io.followthrough.analytics.Events.MONDAY_9AM;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up past: people of whom the truth is known, and events that tell of it with all that goes wrong: first words that
 * are corrected, merges that are undone, imports that are undone, facts recorded under the wrong id meanwhile, erasures, repetitions, any order. The
 * figures are counted from the truth alone, by other code than the product's.
 */
public final class RandomHistory {

    private static final List<String> SOURCES = List.of("fair", "none", "(none)", "(other)");

    private final Random random;
    private final List<Somebody> everybody = new ArrayList<>();
    private final List<EventEnvelope<?>> events = new ArrayList<>();
    private final CountedAfterwards counted = new CountedAfterwards();
    private final int longestPause;
    private long seconds;
    private long named;

    /**
     * One figure of one day.
     *
     * @param dimension empty for the total
     * @param facet empty for metrics of one reading
     */
    public record Figure(String metric, String dimension, String value, LocalDate day, String facet) {}

    /** What it says. */
    public record Fraction(double numerator, double denominator) {

        Fraction plus(Fraction other) {
            return new Fraction(numerator + other.numerator, denominator + other.denominator);
        }

        public static Fraction sum(Fraction one, Fraction other) {
            return one.plus(other);
        }
    }

    public RandomHistory(long seed, int people) {
        this(seed, people, 60 * 60);
    }

    /** @param longestPause seconds from one event to the next, at most */
    public RandomHistory(long seed, int people, int longestPause) {
        this.random = new Random(seed);
        this.longestPause = longestPause;
        for (var person = 0; person < people; person++) {
            live(new Somebody("p-" + person, any(SOURCES), capture()));
        }
        for (var pair = 0; pair + 1 < people; pair += 4) {
            if (pair % 8 == 4 && pair + 3 < people && random.nextBoolean()) {
                mergeTwoAndPartThem(everybody.get(pair), everybody.get(pair + 1), everybody.get(pair + 3));
            } else if (random.nextBoolean()) {
                mergeAndPart(everybody.get(pair), everybody.get(pair + 1));
                if (pair % 12 == 0) {
                    erase(everybody.get(random.nextBoolean() ? pair : pair + 1));
                }
            } else if (random.nextBoolean()) {
                merge(everybody.get(pair), everybody.get(pair + 1));
            }
        }
        for (var person = 2; person < people; person += 8) {
            erase(everybody.get(person));
        }
        if (people > 21) {
            erase(everybody.get(20));
            erase(everybody.get(21));
        }
        everybody.stream().filter(somebody -> somebody.counts).forEach(counted::count);
    }

    /** All events in some order, some of them twice or thrice. */
    public List<EventEnvelope<?>> inSomeOrder() {
        var shuffled = new ArrayList<>(events);
        for (var again = 0; again < events.size() / 5; again++) {
            shuffled.add(any(events));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Nearly in the order of time: one in ten is late by anything up to the whole past, and one in ten comes twice. */
    public List<EventEnvelope<?>> withSomeLateAndRepeated() {
        var placed = new ArrayList<Map.Entry<Long, EventEnvelope<?>>>();
        for (var event : events) {
            var at = event.time().getEpochSecond();
            placed.add(Map.entry(random.nextInt(10) == 0 ? at + random.nextLong(seconds + 1) : at, event));
            if (random.nextInt(10) == 0) {
                placed.add(Map.entry(at + random.nextLong(seconds + 1), event));
            }
        }
        placed.sort(Map.Entry.comparingByKey());
        return placed.stream().<EventEnvelope<?>>map(Map.Entry::getValue).toList();
    }

    public Map<Figure, Fraction> figures() {
        return counted.figures();
    }

    private void live(Somebody somebody) {
        everybody.add(somebody);
        // The earliest capture becomes known late: until then the person belongs to another source and day.
        decide(somebody, any(SOURCES), somebody.capturedAt.plus(Duration.ofHours(random.nextInt(100))), Stage.LEAD);
        for (var touch = 0; touch < random.nextInt(4); touch++) {
            touch(somebody);
        }
        for (var deal = 0; deal < random.nextInt(3); deal++) {
            deal(somebody, somebody.id);
        }
        if (random.nextBoolean()) {
            // Cut off by a merge; it may go on once that is undone.
            events.add(Events.finished(somebody.id, EnrolmentOutcome.PROSPECT_GONE, next()));
            events.add(Events.resumed(somebody.id, next()));
        }
        if (random.nextBoolean()) {
            var at = next();
            var honest = random.nextBoolean();
            somebody.endings.add(new Somebody.Ended(honest, at));
            events.add(Events.finished(somebody.id, honest ? EnrolmentOutcome.COMPLETED : EnrolmentOutcome.BROKEN, at));
            if (random.nextInt(4) == 0) {
                // What ended it turned out to be nothing.
                somebody.endings.clear();
                events.add(Events.resumed(somebody.id, next()));
            }
        }
        if (random.nextBoolean()) {
            somebody.notedMinutes += 3;
            events.add(Events.noted(somebody.id, 3, null, next()));
        }
        decide(somebody, somebody, stage(somebody));
        if (random.nextInt(6) == 0) {
            withdraw(somebody);
        }
    }

    private void decide(Somebody somebody, Somebody cameAs, Stage stage, String... absorbed) {
        decide(somebody, cameAs.source, cameAs.capturedAt, stage, absorbed);
    }

    private void decide(
            Somebody somebody, String source, @Nullable Instant capturedAt, Stage stage, String... absorbed) {
        somebody.stage = stage;
        somebody.wasProspect |= stage == Stage.PROSPECT;
        var capture = capturedAt == null
                ? null
                : new FirstCapture(somebody.id, CaptureChannel.WEB_FORM, CaptureSource.of(source), capturedAt);
        events.add(Events.qualifiedWith(somebody.id, stage, capture, ++somebody.revision, absorbed));
    }

    /** The import that brought somebody is undone: a later capture holds from now on, or none; or the list comes again. */
    private void withdraw(Somebody somebody) {
        var later = random.nextInt(3) == 0;
        somebody.source = later ? any(SOURCES) : somebody.source;
        somebody.capturedAt = later ? capture() : null;
        somebody.takenBack = !later && somebody.deals.isEmpty() && random.nextInt(4) > 0;
        decide(somebody, somebody, stage(somebody));
        if (somebody.takenBack && somebody.endings.isEmpty()) {
            // What was promised ends with it.
            events.add(Events.finished(somebody.id, EnrolmentOutcome.PROSPECT_GONE, next()));
        }
        if (!later && random.nextInt(3) == 0) {
            somebody.capturedAt = capture();
            somebody.takenBack = false;
            decide(somebody, somebody, stage(somebody));
        }
    }

    private Stage stage(Somebody somebody) {
        if (somebody.takenBack) {
            return Stage.DISQUALIFIED;
        }
        if (somebody.deals.stream().anyMatch(Somebody.Dealt::isWon)) {
            return Stage.CUSTOMER;
        }
        var open = somebody.deals.stream().anyMatch(Somebody.Dealt::isOpen);
        return open
                ? Stage.OPPORTUNITY
                : somebody.deals.isEmpty() ? any(List.of(Stage.LEAD, Stage.PROSPECT)) : Stage.LOST;
    }

    private void touch(Somebody somebody) {
        var touch = new Somebody.Touched("t-" + named++, random.nextBoolean(), random.nextBoolean(), next());
        somebody.touches.add(touch);
        if (touch.byMail()) {
            events.add(Events.mailSent(somebody.id, touch.touchId(), touch.at()));
            if (touch.answered()) {
                events.add(Events.did(somebody.id, ActivityKind.EMAIL_REPLIED, next(), touch.touchId(), Machine.HUMAN));
            }
        } else {
            var outcome = touch.answered() ? TouchOutcome.CONNECTED : TouchOutcome.NO_ANSWER;
            events.add(Events.called(somebody.id, touch.touchId(), touch.at(), outcome));
        }
    }

    /** @param under the id that it is recorded under; what is said first is wrong every other time */
    private EventEnvelope<ActivityRecorded> deal(Somebody whose, String under) {
        var key = random.nextInt(4) == 0 ? null : "deal-" + named++;
        var won = random.nextInt(4) == 0 ? null : (Boolean) random.nextBoolean();
        if (random.nextBoolean()) {
            events.add(news(under, key, won == null || !won, next()));
            if (won == null && whose.id.equals(under)) {
                decide(whose, whose, Stage.CUSTOMER);
            }
        }
        var at = next();
        var told = news(under, key, won, at);
        whose.dealt(new Somebody.Dealt(key, won, at));
        events.add(told);
        return told;
    }

    private static EventEnvelope<ActivityRecorded> news(
            String under, @Nullable String key, @Nullable Boolean won, Instant at) {
        if (won == null) {
            return Events.opened(under, key, at);
        }
        return won ? Events.won(under, key, at) : Events.lost(under, key, at);
    }

    private void merge(Somebody survivor, Somebody gone) {
        events.add(Events.merged(survivor.id, gone.id, next()));
        survivor.takesOverDealsOf(gone);
        survivor.touches.addAll(gone.touches);
        survivor.endings.addAll(gone.endings);
        survivor.takenBack &= gone.takenBack;
        survivor.notedMinutes += gone.notedMinutes;
        gone.counts = false;
        survivor.wasProspect |= gone.wasProspect;
        decide(survivor, survivor, stage(survivor), gone.id);
    }

    private void erase(Somebody somebody) {
        somebody.counts = false;
        events.add(Events.erased(somebody.id, next()));
    }

    private void mergeAndPart(Somebody survivor, Somebody gone) {
        events.add(Events.merged(survivor.id, gone.id, next()));
        var own = survivor.stage;
        decide(survivor, gone, Stage.CUSTOMER, gone.id);
        var meanwhile = new ArrayList<ActivityRecorded>();
        if (random.nextBoolean()) {
            var first = events.size();
            deal(gone, survivor.id);
            events.subList(first, events.size()).forEach(event -> meanwhile.add((ActivityRecorded) event.data()));
        }
        events.add(Events.unmergedWith(gone.id, survivor.id, next(), meanwhile));
        decide(gone, gone, stage(gone));
        if (random.nextInt(4) == 0) {
            withdraw(gone);
        }
        decide(survivor, survivor, own);
    }

    private void mergeTwoAndPartThem(Somebody survivor, Somebody between, Somebody gone) {
        var ofSurvivor = survivor.stage;
        var ofBetween = between.stage;
        events.add(Events.merged(between.id, gone.id, next()));
        decide(between, gone, Stage.CUSTOMER, gone.id);
        events.add(Events.merged(survivor.id, between.id, next()));
        decide(survivor, gone, Stage.CUSTOMER, gone.id, between.id);
        events.add(Events.unmerged(between.id, survivor.id, next()));
        decide(survivor, survivor, ofSurvivor);
        events.add(Events.unmerged(gone.id, between.id, next()));
        decide(between, between, ofBetween);
        decide(gone, gone, stage(gone));
    }

    private Instant next() {
        seconds += 1 + random.nextInt(longestPause);
        return MONDAY_9AM.plusSeconds(seconds);
    }

    /** In the weeks before, on both sides of the end of a month. */
    private Instant capture() {
        return MONDAY_9AM.minus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
