package io.followthrough.standalone.demo;

import io.followthrough.standalone.clock.VirtualClock;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sample people come in: first some who came in the last quarter, so that the metrics show something, then one every few
 * seconds. Those who are in do something now and then, and calls that are due are made. On a virtual clock an hour passes
 * with each new person.
 */
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private static final int PAST_PEOPLE = 120;
    private static final int DAYS_OF_THE_PAST = 90;
    private static final int FIRST_PEOPLE = 8;
    private static final int PEOPLE = 300;
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final List<String> OUTCOMES =
            List.of("CONNECTED", "NO_ANSWER", "NO_ANSWER", "VOICEMAIL", "MEETING_BOOKED", "NOT_INTERESTED");

    private final SampleLeads leads = new SampleLeads();
    private final SampleLives lives = new SampleLives();
    private final DemoCalls calls;
    private final InstantSource clock;
    private final Path progress;
    private final Consumer<String> told;
    private final Thread thread;

    private Demo(DemoCalls calls, InstantSource clock, Path progress, Consumer<String> told) {
        this.calls = calls;
        this.clock = clock;
        this.progress = progress;
        this.told = told;
        this.thread = Thread.ofPlatform().name("demo").daemon().unstarted(this::run);
    }

    /**
     * @param progress file that says how many have come in, so that a restart goes on with the next
     * @param told a line for the person who watches
     */
    public static Demo start(
            Addresses addresses, String accessKey, InstantSource clock, Path progress, Consumer<String> told) {
        var demo = new Demo(new DemoCalls(addresses, accessKey), clock, progress, told);
        demo.thread.start();
        return demo;
    }

    private void run() {
        try {
            int next = Files.exists(progress)
                    ? Integer.parseInt(Files.readString(progress).strip())
                    : 0;
            if (next < PAST_PEOPLE) {
                past();
                next = PAST_PEOPLE;
            }
            for (int number = next; number < PAST_PEOPLE + PEOPLE; number++) {
                present(number);
                Files.writeString(progress, Integer.toString(number + 1));
                if (number >= PAST_PEOPLE + FIRST_PEOPLE) {
                    Thread.sleep(PAUSE);
                }
            }
            told.accept("all %d sample leads have come in; --clean begins anew".formatted(PEOPLE));
        } catch (IOException e) {
            LOG.warn("the demo ends: {}", e.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void past() throws InterruptedException {
        told.accept("%d people of the last %d days come in first".formatted(PAST_PEOPLE, DAYS_OF_THE_PAST));
        for (int number = 0; number < PAST_PEOPLE; number++) {
            var daysAgo = 10 + number % (DAYS_OF_THE_PAST - 10);
            var lead = leads.lead(number, clock.instant())
                    .ofThePast(clock.instant().minus(Duration.ofDays(daysAgo)));
            attempt(() -> calls.comesIn(lead, "demo-lead-" + lead.email()));
            for (var activity : lives.endOfThePast(lead, number)) {
                attempt(() -> calls.does(activity, "demo-end-" + lead.email()));
            }
        }
    }

    private void present(int number) throws InterruptedException {
        var lead = leads.lead(number, clock.instant());
        attempt(() -> calls.comesIn(lead, "demo-lead-" + lead.email()));
        told.accept("%s comes in by %s"
                .formatted(lead.person().name(), lead.source().id()));
        if (number > PAST_PEOPLE + FIRST_PEOPLE) {
            somebodyDoesSomething(number);
            attempt(() -> makeCalls(number));
        }
        if (clock instanceof VirtualClock) {
            attempt(() -> calls.moveClock("PT1H"));
        }
    }

    private void somebodyDoesSomething(int number) throws InterruptedException {
        var known = PAST_PEOPLE + new SplittableRandom(number).nextInt(number - PAST_PEOPLE);
        var person = leads.lead(known, Instant.EPOCH);
        var activity = lives.next(person, number, clock.instant());
        attempt(() -> calls.does(activity, "demo-act-" + number));
        told.accept("%s: %s".formatted(person.person().name(), activity.kind()));
    }

    private void makeCalls(int number) throws IOException, InterruptedException {
        for (var task : calls.worklist().stream().limit(2).toList()) {
            var outcome = SampleLeads.anyOf(OUTCOMES, new SplittableRandom(number));
            calls.report(task.path("touchId").asString(), outcome);
            told.accept("%s is called: %s"
                    .formatted(task.path("person").path("name").asString(""), outcome));
        }
    }

    @FunctionalInterface
    private interface Call {

        void make() throws IOException, InterruptedException;
    }

    /** A demo goes on without the one call that failed. */
    private static void attempt(Call call) throws InterruptedException {
        try {
            call.make();
        } catch (IOException e) {
            LOG.warn("the demo goes on without a call that failed: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
