package io.followthrough.standalone.demo;

import io.followthrough.events.EventEnvelope;
import io.followthrough.kit.life.FailureText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Tells the invented past: captures and activities by the doors of intake, as history that starts nothing; contacts to the
 * broker. Told again it changes
 * nothing: every id follows from the number and the day.
 */
final class DemoPast {

    static final int PEOPLE = 420;

    private static final int AT_ONCE = 60;
    private static final int MOST_LOOKS = 240;
    private static final int LOOKS_TOLD = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final DemoCalls calls;
    private final Broker broker;
    private final Insisting insisting;
    private final Insisting.Pause pause;
    private final Consumer<String> told;

    DemoPast(DemoCalls calls, Broker broker, Insisting.Pause pause, Consumer<String> told) {
        this.calls = calls;
        this.broker = broker;
        this.insisting = new Insisting(pause, told);
        this.pause = pause;
        this.told = told;
    }

    /** Where the cadence service tells of contacts. */
    @FunctionalInterface
    interface Broker {

        void tell(List<EventEnvelope<?>> events) throws IOException, InterruptedException;
    }

    /**
     * What cannot be told after many tries is left out and said; the rest is told all the same.
     *
     * @return whether all of it was told
     */
    boolean tell(Instant now) throws InterruptedException {
        told.accept("the last %d days of %d people are told in the background".formatted(PastLives.DAYS, PEOPLE));
        var invented = new PastLives();
        var lives = IntStream.range(0, PEOPLE)
                .mapToObj(number -> invented.life(number, PEOPLE, now))
                .toList();
        var missing = new ArrayList<String>();
        inParts(
                lives,
                "came in",
                missing,
                (some, from) -> calls.comeIn(some.stream().map(PastLife::lead).toList(), "demo-past-leads-" + from));
        attempt("who is known", missing, () -> contacts(lives, everybodyKnown(lives), missing));
        inParts(
                lives,
                "and what they did",
                missing,
                (some, from) -> calls.did(
                        some.stream()
                                .flatMap(life -> life.activities().stream())
                                .toList(),
                        "demo-past-acts-" + from));
        if (!missing.isEmpty()) {
            told.accept("the past has gaps, which the next start tells: " + String.join("; ", missing));
        }
        return missing.isEmpty();
    }

    /** A part of the people, told to a service. */
    @FunctionalInterface
    private interface Part {

        void tell(List<PastLife> some, int from) throws IOException, InterruptedException;
    }

    private void inParts(List<PastLife> lives, String what, List<String> missing, Part part)
            throws InterruptedException {
        for (int from = 0; from < PEOPLE; from += AT_ONCE) {
            var first = from;
            var to = Math.min(PEOPLE, from + AT_ONCE);
            var people = "people %d to %d %s".formatted(from + 1, to, what);
            attempt(people, missing, () -> {
                part.tell(lives.subList(first, to), first);
                told.accept("the past: %d of %d people %s".formatted(to, PEOPLE, what));
            });
        }
    }

    private void attempt(String what, List<String> missing, Insisting.Call step) throws InterruptedException {
        try {
            insisting.on(what, step);
        } catch (IOException failed) {
            missing.add(what + " (" + FailureText.of(failed) + ")");
        }
    }

    /** Prospect ids by e-mail, as soon as all who came in are known. */
    private Map<String, String> everybodyKnown(List<PastLife> lives) throws IOException, InterruptedException {
        var known = calls.prospects();
        for (int look = 1; look < MOST_LOOKS && unknown(lives, known) > 0; look++) {
            pause.last(BETWEEN_LOOKS);
            known = calls.prospects();
            if (look % LOOKS_TOLD == 0) {
                told.accept("the past: %d of %d people are known".formatted(PEOPLE - unknown(lives, known), PEOPLE));
            }
        }
        return known;
    }

    private static long unknown(List<PastLife> lives, Map<String, String> known) {
        return lives.stream()
                .filter(life -> !known.containsKey(life.lead().email()))
                .count();
    }

    private void contacts(List<PastLife> lives, Map<String, String> known, List<String> missing)
            throws IOException, InterruptedException {
        var events = new ArrayList<EventEnvelope<?>>();
        for (var life : lives) {
            var prospectId = known.get(life.lead().email());
            if (prospectId != null) {
                events.addAll(PastTouches.of(life, prospectId));
            }
        }
        broker.tell(events);
        var unknown = unknown(lives, known);
        if (unknown > 0) {
            missing.add("contacts of %d people, who are not known yet".formatted(unknown));
        }
    }
}
