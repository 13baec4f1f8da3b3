package io.followthrough.standalone.demo;

import io.followthrough.kit.life.FailureText;
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
import tools.jackson.databind.JsonNode;

/**
 * Sample people come in: first the last quarter is told, so that the pages show a system that is lived in, then one more
 * person comes every few seconds. Those who are in do something now and then, and calls that are due are made. On a virtual clock an hour passes
 * with each new person.
 */
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private static final int PAST_PEOPLE = DemoPast.PEOPLE;
    private static final int FIRST_PEOPLE = 12;
    private static final int CALLS_OF_TODAY = 24;
    private static final int CALLS_LEFT = 10;
    private static final int CALLS_AT_A_TIME = 2;
    private static final int PEOPLE = 300;
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final List<String> OUTCOMES =
            List.of("CONNECTED", "NO_ANSWER", "NO_ANSWER", "VOICEMAIL", "MEETING_BOOKED", "NOT_INTERESTED");

    private final SampleLeads leads = new SampleLeads();
    private final SampleLives lives = new SampleLives();
    private final DemoCalls calls;
    private final DemoPast past;
    private final Insisting insisting;
    private final InstantSource clock;
    private final Path progress;
    private final Consumer<String> told;
    private final Thread thread;

    private Demo(DemoCalls calls, DemoPast past, InstantSource clock, Path progress, Consumer<String> told) {
        this.calls = calls;
        this.past = past;
        this.clock = clock;
        this.progress = progress;
        this.told = told;
        this.insisting = new Insisting(Thread::sleep, told);
        this.thread = Thread.ofPlatform().name("demo").daemon().unstarted(this::run);
    }

    /**
     * @param bootstrapServers of the broker that the past's contacts are told to
     * @param progress file that says how many have come in, so that a restart goes on with the next
     * @param told a line for the person who watches
     */
    public static Demo start(
            Addresses addresses,
            String accessKey,
            String bootstrapServers,
            InstantSource clock,
            Path progress,
            Consumer<String> told) {
        var calls = new DemoCalls(addresses, accessKey);
        var past = new DemoPast(calls, new BrokerOfThePast(bootstrapServers), Thread::sleep, told);
        var demo = new Demo(calls, past, clock, progress, told);
        demo.thread.start();
        return demo;
    }

    private void run() {
        try {
            int next = Files.exists(progress)
                    ? Integer.parseInt(Files.readString(progress).strip())
                    : 0;
            if (next < PAST_PEOPLE || Files.exists(gaps())) {
                attempt(() -> insisting.on("the representatives' days", calls::openEveryDay));
                tellThePast();
                next = Math.max(next, PAST_PEOPLE);
                Files.writeString(progress, Integer.toString(next));
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

    /** What could not be told is left to the next start; to tell the rest again changes nothing. */
    private void tellThePast() throws IOException, InterruptedException {
        var began = firstStart();
        callsOfToday(began);
        if (past.tell(began)) {
            Files.deleteIfExists(gaps());
        } else {
            Files.writeString(gaps(), "the past has gaps");
        }
    }

    private Path gaps() {
        return progress.resolveSibling(progress.getFileName() + "-gaps");
    }

    /** Kept, so that a start after an interrupted one tells the same past. */
    private Instant firstStart() throws IOException {
        var kept = progress.resolveSibling(progress.getFileName() + "-began");
        if (!Files.exists(kept)) {
            Files.writeString(kept, clock.instant().toString());
        }
        return Instant.parse(Files.readString(kept).strip());
    }

    /** Before the past, so that a representative has a day to begin with at once. */
    private void callsOfToday(Instant began) throws InterruptedException {
        for (int number = PAST_PEOPLE + PEOPLE; number < PAST_PEOPLE + PEOPLE + CALLS_OF_TODAY; number++) {
            var lead = leads.lead(number, began).byPartner();
            attempt(() -> insisting.on("a call of today", () -> calls.comesIn(lead, "demo-lead-" + lead.email())));
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

    /** Some of the calls stay for whoever looks at the day list. */
    private void makeCalls(int number) throws IOException, InterruptedException {
        for (var task : toMake(calls.worklist())) {
            var outcome = SampleLeads.anyOf(OUTCOMES, new SplittableRandom(number));
            calls.report(task.path("touchId").asString(), outcome);
            told.accept("%s is called: %s"
                    .formatted(task.path("person").path("name").asString(""), outcome));
        }
    }

    /** Of invented people alone: whom somebody has entered is theirs to call. */
    static List<JsonNode> toMake(List<JsonNode> worklist) {
        var invented = new SampleLeads();
        return worklist.stream()
                .filter(task -> invented.has(task.path("person").path("email").asString("")))
                .skip(CALLS_LEFT)
                .limit(CALLS_AT_A_TIME)
                .toList();
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
            LOG.warn("the demo goes on without a call that failed: {}", FailureText.of(e));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
