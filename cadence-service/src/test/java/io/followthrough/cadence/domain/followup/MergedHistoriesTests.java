package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three people are approached, answer, ask to be called, refuse calls and become customers, are taken for one another and told
 * apart again, in a random order. Everybody always has a next action, what was agreed with either of two is kept with both, and
 * nothing of one stays with the other.
 */
class MergedHistoriesTests {

    private static final int HISTORIES = 400;

    /** The time of a call that was asked for went by while they were taken for one. */
    private static final int OVERDUE = 957;

    @Test
    void nothingThatWasAgreedIsLostAndNothingStaysWithTheOther() {
        IntStream.concat(IntStream.range(0, HISTORIES), IntStream.of(OVERDUE))
                .forEach(seed -> new History(seed).tell());
    }

    /** @param disturbed whether anything happened since */
    private record Taken(
            Story survivor, Story other, Snapshot one, Snapshot two, List<Profile> profiles, boolean[] disturbed) {}

    /** What matters of somebody, told apart from how it is kept. */
    private record Snapshot(
            Kind kind, Optional<WakeCause> cause, List<String> open, List<Instant> asked, List<String> told) {

        static Snapshot of(Story story) {
            var next = story.next();
            var enrolment = story.followUp().enrolment();
            return new Snapshot(
                    // What is planned anew waits a moment for its places.
                    next.is(Kind.PAUSED) ? Kind.ENROLLED : next.kind(),
                    Optional.ofNullable(next.cause()),
                    enrolment.stream()
                            .flatMap(running -> running.touches().stream()
                                    .filter(Rerouting::isOpen)
                                    .map(touch -> running.cadence().id() + "/" + touch.step()))
                            .toList(),
                    enrolment.flatMap(Enrolment::callAskedFor).stream().toList(),
                    enrolment.stream()
                            .flatMap(running -> running.touches().stream())
                            .filter(Rerouting::isOpen)
                            .flatMap(touch -> Stream.ofNullable(touch.reason()))
                            .toList());
        }

        List<Object> what() {
            return List.of(kind, cause, open, asked);
        }

        /** Whether a call at this time is to be made, or is known not to have been. */
        boolean remembers(Instant at, List<String> before) {
            return asked.contains(at)
                    || told.stream().anyMatch(reason -> reason.contains(at.toString()) || before.contains(reason));
        }
    }

    private static final class History {

        private final int seed;
        private final Random random;
        private final List<Story> people = new ArrayList<>();
        private final Deque<Taken> taken = new ArrayDeque<>();
        private final List<String> log = new ArrayList<>();
        private Instant now = Fixtures.MONDAY_8AM;

        History(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            for (var id : List.of("ann", "bob", "carl")) {
                people.add(Story.of(id).at(now).qualified(UnaryOperator.identity()));
            }
        }

        void tell() {
            try {
                for (var step = 0; step < 14; step++) {
                    act();
                    living().forEach(story -> assertThat(story.isAlive())
                            .as("%s is alive", id(story))
                            .isTrue());
                }
                while (!taken.isEmpty()) {
                    undo();
                }
                people.forEach(story -> assertThat(story.followUp().memory().past())
                        .noneMatch(past -> past.enrolment().begunUnder() != null));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + ": " + log, failed);
            }
        }

        private void act() {
            switch (random.nextInt(12)) {
                case 0, 1 -> pass(ofHours(1 + random.nextInt(30)));
                case 2 -> pass(ofDays(3 + random.nextInt(40)));
                case 3 -> replies(anybody());
                case 4, 5 -> asksForACall(anybody());
                case 6 -> books(anybody());
                case 7 -> refusesCalls(anybody());
                case 8 -> decides(anybody());
                case 9, 10 -> merge();
                default -> {
                    if (!taken.isEmpty()) {
                        undo();
                    }
                }
            }
        }

        private void pass(Duration time) {
            log.add("pass " + time);
            now = now.plus(time);
            living().forEach(story -> story.after(time));
            disturb();
        }

        private void replies(Story story) {
            log.add(id(story) + " replies");
            story.hears(ActivityKind.EMAIL_REPLIED);
            disturb();
        }

        private void books(Story story) {
            log.add(id(story) + " books");
            story.hears(BookedTests.booked(now.plus(ofDays(5 + random.nextInt(9)))));
            disturb();
        }

        private void asksForACall(Story story) {
            var call = story.tasks().stream()
                    .filter(task -> story.followUp()
                            .enrolmentOf(task)
                            .flatMap(running -> running.touch(task))
                            .filter(touch -> touch.channel() == TouchChannel.CALL)
                            .isPresent())
                    .findFirst();
            if (call.isPresent()) {
                var at = now.plus(ofDays(2 + random.nextInt(9))).plus(ofHours(random.nextInt(4)));
                log.add(id(story) + " asks to be called at " + at);
                story.reports(call.get(), new Report(TouchOutcome.CALL_BACK, null, 5.0, null, Map.of(), at, null));
                disturb();
            }
        }

        private void refusesCalls(Story story) {
            log.add(id(story) + " refuses calls");
            var refused = story.followUp().suppression().wanting(Set.of(TouchChannel.CALL), List.of());
            story.take(Change.quietly(story.followUp().with(refused)));
            disturb();
        }

        private void decides(Story story) {
            var stage = random.nextInt(4) == 0 ? Stage.CUSTOMER : Stage.LEAD;
            var road = random.nextInt(3) == 0 ? Road.FUTURE_INTEREST : Road.CURRENT_INTEREST;
            log.add(id(story) + " is " + stage + " " + road);
            story.qualified(draft -> draft.stage(stage).road(road, null));
            disturb();
        }

        private void merge() {
            var two = living();
            if (two.size() < 2) {
                return;
            }
            Collections.shuffle(two, random);
            var survivor = two.getFirst();
            var other = two.get(1);
            var agreed = new ArrayList<Instant>();
            List.of(survivor, other).forEach(story -> agreed.addAll(asked(story)));
            var met = isMet(survivor) || isMet(other);
            log.add(id(other) + " is " + id(survivor) + ", agreed " + agreed);
            var merge = new Taken(
                    survivor,
                    other,
                    Snapshot.of(survivor),
                    Snapshot.of(other),
                    List.of(profile(survivor), profile(other)),
                    new boolean[] {false});
            disturb();
            survivor.joins(other);
            taken.push(merge);
            if (met && !survivor.followUp().suppression().optedOut() && isSeekingAnAnswer(merge)) {
                assertThat(survivor.next().cause())
                        .as("the meeting is waited for")
                        .isEqualTo(WakeCause.MEETING);
            }
            agreed.stream()
                    .filter(at -> at.isAfter(now))
                    .filter(at -> !survivor.followUp().suppression().unwanted().contains(TouchChannel.CALL))
                    .forEach(at -> assertThat(isKept(survivor, at))
                            .as("the call at %s is kept with %s: %s", at, id(survivor), survivor.next())
                            .isTrue());
        }

        private boolean isSeekingAnAnswer(Taken merge) {
            return merge.one().open().stream().noneMatch(open -> open.startsWith("care"));
        }

        private static boolean isMet(Story story) {
            return story.next().cause() == WakeCause.MEETING;
        }

        private static List<Instant> asked(Story story) {
            return story.followUp().enrolment().flatMap(Enrolment::callAskedFor).stream()
                    .toList();
        }

        private static boolean isKept(Story story, Instant at) {
            return asked(story).contains(at)
                    || at.equals(story.next().at())
                    || story.followUp().memory().notes().stream()
                            .anyMatch(note -> note.text().contains(at.toString()));
        }

        private void undo() {
            var merge = anyThatStands();
            log.add(id(merge.other()) + " is not " + id(merge.survivor()));
            merge.survivor().partsFrom(merge.other());
            qualifiedAsBefore(merge.survivor(), merge.profiles().getFirst());
            qualifiedAsBefore(merge.other(), merge.profiles().getLast());
            var left = merge.survivor().followUp();
            assertThat(left.enrolment().map(Enrolment::begunUnder))
                    .as("what runs is one's own")
                    .isNotEqualTo(Optional.of(id(merge.other())));
            assertThat(left.memory().past()).noneMatch(past -> CarryingOn.isOf(past.enrolment(), id(merge.other())));
            if (!merge.disturbed()[0]) {
                assertThat(Snapshot.of(merge.survivor()).what())
                        .as("who went on")
                        .isEqualTo(merge.one().what());
                // A call whose time went by has found another, and the one that was promised is not forgotten.
                var back = Snapshot.of(merge.other());
                assertThat(back.asked())
                        .as("who is back")
                        .hasSameSizeAs(merge.two().asked())
                        .containsAll(merge.two().asked().stream()
                                .filter(at -> at.isAfter(now))
                                .toList());
                assertThat(merge.two().asked())
                        .as("promised to who is back, of %s", back)
                        .allMatch(at -> back.remembers(at, merge.two().told()));
            }
            disturb();
        }

        /** In any order, but for whoever was taken for somebody since. */
        private Taken anyThatStands() {
            var standing = taken.stream()
                    .filter(merge -> merge.survivor().followUp().gone() == null)
                    .toList();
            var merge = standing.get(random.nextInt(standing.size()));
            merge.disturbed()[0] |= merge != taken.peek();
            taken.remove(merge);
            return merge;
        }

        private static void qualifiedAsBefore(Story story, Profile before) {
            story.qualified(draft -> draft.stage(before.stage()).road(before.road(), null));
        }

        private static Profile profile(Story story) {
            return Objects.requireNonNull(story.followUp().profile());
        }

        private void disturb() {
            taken.forEach(merge -> merge.disturbed()[0] = true);
        }

        private Story anybody() {
            var all = living();
            return all.get(random.nextInt(all.size()));
        }

        private List<Story> living() {
            return new ArrayList<>(people.stream()
                    .filter(story -> story.followUp().gone() == null)
                    .toList());
        }

        private static String id(Story story) {
            return story.followUp().prospectId();
        }
    }
}
