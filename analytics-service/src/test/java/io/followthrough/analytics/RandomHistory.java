package io.followthrough.analytics;

import static io.followthrough.analytics.Events.MONDAY_9AM;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up past: people of whom the truth is known, and events that tell of it with all that goes wrong: first words that
 * are corrected, merges that are undone, facts recorded under the wrong id meanwhile, erasures, repetitions, any order. The
 * figures are counted from the truth alone, by other code than the product's.
 */
public final class RandomHistory {

    private static final List<String> SOURCES = List.of("fair", "blog", "partner", "(other)");

    private final Random random;
    private final List<Somebody> everybody = new ArrayList<>();
    private final List<EventEnvelope<?>> events = new ArrayList<>();
    private final Map<Figure, Fraction> figures = new HashMap<>();
    private long minutes;

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

    private record Dealt(String key, boolean won, Instant at) {}

    private record Touched(String touchId, boolean byMail, boolean answered, Instant at) {}

    private record Ended(boolean honest, Instant at) {}

    private static final class Somebody {
        private final String id;
        private String source;
        private Stage stage = Stage.LEAD;
        private long revision;
        private final List<Dealt> deals = new ArrayList<>();
        private final List<Touched> touches = new ArrayList<>();
        private final List<Ended> endings = new ArrayList<>();
        private double notedMinutes;
        private boolean wasProspect;
        private boolean counts = true;

        private Somebody(String id, String source) {
            this.id = id;
            this.source = source;
        }
    }

    public RandomHistory(long seed, int people) {
        this.random = new Random(seed);
        for (var person = 0; person < people; person++) {
            live(new Somebody("p-" + person, any(SOURCES)));
        }
        for (var pair = 0; pair + 1 < people; pair += 4) {
            if (random.nextBoolean()) {
                mergeAndPart(everybody.get(pair), everybody.get(pair + 1));
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
        everybody.stream().filter(somebody -> somebody.counts).forEach(this::count);
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

    public Map<Figure, Fraction> figures() {
        return figures;
    }

    private void live(Somebody somebody) {
        everybody.add(somebody);
        decide(somebody, any(SOURCES), Stage.LEAD);
        for (var touch = 0; touch < random.nextInt(4); touch++) {
            touch(somebody);
        }
        for (var deal = 0; deal < random.nextInt(3); deal++) {
            deal(somebody, somebody.id);
        }
        if (random.nextBoolean()) {
            var at = next();
            var honest = random.nextBoolean();
            somebody.endings.add(new Ended(honest, at));
            events.add(Events.finished(somebody.id, honest ? EnrolmentOutcome.COMPLETED : EnrolmentOutcome.BROKEN, at));
        }
        if (random.nextBoolean()) {
            somebody.notedMinutes += 3;
            events.add(Events.noted(somebody.id, 3, null, next()));
        }
        decide(somebody, somebody.source, stage(somebody));
    }

    private void decide(Somebody somebody, String source, Stage stage, String... absorbed) {
        somebody.stage = stage;
        somebody.wasProspect |= stage == Stage.PROSPECT;
        events.add(Events.qualifiedWith(somebody.id, stage, source, ++somebody.revision, absorbed));
    }

    private Stage stage(Somebody somebody) {
        var won = somebody.deals.stream().anyMatch(Dealt::won);
        return won ? Stage.CUSTOMER : somebody.deals.isEmpty() ? any(List.of(Stage.LEAD, Stage.PROSPECT)) : Stage.LOST;
    }

    private void touch(Somebody somebody) {
        var touch = new Touched("t-" + minutes, random.nextBoolean(), random.nextBoolean(), next());
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
        var key = random.nextInt(4) == 0 ? null : "deal-" + minutes;
        var won = random.nextBoolean();
        if (key != null && random.nextBoolean()) {
            events.add(won ? Events.lost(under, key, next()) : Events.won(under, key, next()));
        }
        var at = next();
        var told = won ? Events.won(under, key, at) : Events.lost(under, key, at);
        whose.deals.add(new Dealt(String.valueOf(key), won, at));
        events.add(told);
        return told;
    }

    private void merge(Somebody survivor, Somebody gone) {
        events.add(Events.merged(survivor.id, gone.id, next()));
        survivor.deals.addAll(gone.deals);
        survivor.touches.addAll(gone.touches);
        survivor.endings.addAll(gone.endings);
        survivor.notedMinutes += gone.notedMinutes;
        gone.counts = false;
        survivor.wasProspect |= gone.wasProspect;
        decide(survivor, survivor.source, stage(survivor), gone.id);
    }

    private void erase(Somebody somebody) {
        somebody.counts = false;
        events.add(Events.erased(somebody.id, next()));
    }

    private void mergeAndPart(Somebody survivor, Somebody gone) {
        events.add(Events.merged(survivor.id, gone.id, next()));
        var own = survivor.stage;
        decide(survivor, gone.source, Stage.CUSTOMER, gone.id);
        var meanwhile = new ArrayList<String>();
        if (random.nextBoolean()) {
            var first = events.size();
            deal(gone, survivor.id);
            events.subList(first, events.size())
                    .forEach(event -> meanwhile.add(((ActivityRecorded) event.data()).activityId()));
        }
        events.add(Events.unmerged(gone.id, survivor.id, next(), meanwhile.toArray(String[]::new)));
        decide(gone, gone.source, stage(gone));
        decide(survivor, survivor.source, own);
    }

    private void count(Somebody it) {
        var captured = day(MONDAY_9AM);
        var origin = Map.of("source", it.source.equals("(other)") ? "'(other)'" : it.source, "channel", "WEB_FORM");
        var won = it.deals.stream().filter(Dealt::won).count();
        var furthest = won > 0 ? 3 : !it.deals.isEmpty() ? 2 : it.wasProspect ? 1 : 0;
        var goals = List.of("PROSPECT", "OPPORTUNITY", "CUSTOMER");
        for (var goal = 0; goal < goals.size(); goal++) {
            add("conversion-rate", origin, captured, goals.get(goal), furthest > goal ? 1 : 0, 1);
        }
        var spent = it.notedMinutes
                + 6 * it.touches.stream().filter(touch -> !touch.byMail()).count();
        add("time-spent", origin, captured, "PERSON", spent, 1);
        add("time-spent", origin, captured, "WON_DEAL", spent, won);
        for (var touch : it.touches) {
            var dimensions = Map.of("source", origin.get("source"), "channel", touch.byMail() ? "EMAIL" : "CALL");
            add("response-rate", dimensions, day(touch.at()), "", touch.answered() ? 1 : 0, 1);
        }
        for (var deal : it.deals) {
            var isOnRoad = it.touches.stream().anyMatch(touch -> touch.at().isBefore(deal.at()));
            var dimensions = Map.of(
                    "rep", "rep-1", "source", origin.get("source"), "road", isOnRoad ? "CURRENT_INTEREST" : "none");
            add("closing-ratio", dimensions, day(deal.at()), "", deal.won() ? 1 : 0, 1);
        }
        for (var ending : it.endings) {
            add("finish-rate", Map.of("rep", "rep-1"), day(ending.at()), "", ending.honest() ? 1 : 0, 1);
        }
    }

    private void add(
            String metric, Map<String, String> dimensions, LocalDate day, String facet, double num, double den) {
        var fraction = new Fraction(num, den);
        figures.merge(new Figure(metric, "", "", day, facet), fraction, Fraction::plus);
        dimensions.forEach((dimension, value) ->
                figures.merge(new Figure(metric, dimension, value, day, facet), fraction, Fraction::plus));
    }

    private Instant next() {
        minutes += 1 + random.nextInt(60);
        return MONDAY_9AM.plus(Duration.ofMinutes(minutes));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
