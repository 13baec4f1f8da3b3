package io.followthrough.cadence.simulation;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.simulation.Town.Made;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Event;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What people may choose on their page, in any order, twice, and after they have left: what is sent afterwards is held
 * against a few lines that only know what was said last. Each order is a person; all live in one town for ten weeks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoosingInAnyOrderTests {

    private static final Duration PAUSE = Duration.ofDays(30);
    private static final Duration SELDOM = Duration.ofDays(30);
    private static final Duration BETWEEN_CHOICES = Duration.ofHours(1);
    private static final int REPS = 12;

    /** One thing that somebody does. */
    private enum Choice {
        PAUSE,
        SELDOM,
        NORMAL,
        NO_CALLS,
        CALLS_AGAIN,
        NO_EMAIL,
        EMAIL_AGAIN,
        CONFIRM,
        GERMAN,
        OPT_OUT,
        ERASE
    }

    /** What holds after some choices, by their meaning alone. */
    private static final class Expected {

        private boolean gone;
        private boolean optedOut;
        private boolean calls = true;
        private boolean email = true;
        private boolean seldom;
        private boolean german;
        private @Nullable Instant pausedUntil;

        void choose(Choice choice, Instant at) {
            if (gone) {
                return;
            }
            switch (choice) {
                case PAUSE -> {
                    pausedUntil = at.plus(ChoosingInAnyOrderTests.PAUSE);
                    seldom = false;
                }
                case SELDOM -> {
                    pausedUntil = null;
                    seldom = true;
                }
                case NORMAL -> {
                    pausedUntil = null;
                    seldom = false;
                }
                case NO_CALLS -> calls = false;
                case CALLS_AGAIN -> calls = true;
                case NO_EMAIL -> email = false;
                // A tick may be somebody else's: only the mailbox itself takes back what it refused.
                case EMAIL_AGAIN -> {}
                case CONFIRM -> {
                    email = true;
                    optedOut = false;
                }
                case GERMAN -> german = true;
                case OPT_OUT -> optedOut = true;
                case ERASE -> gone = true;
            }
        }

        boolean leftInPeace() {
            return gone || optedOut;
        }

        boolean isPausedAt(Instant moment) {
            return pausedUntil != null && moment.isBefore(pausedUntil);
        }
    }

    private record Somebody(String id, List<Choice> choices, Expected expected, List<Instant> chosenAt) {

        Instant lastChoice() {
            return chosenAt.getLast();
        }

        @Override
        public String toString() {
            return choices.toString();
        }
    }

    private final Town town = new Town(MONDAY_8AM, Known.library(reps()));
    private final List<Somebody> people = everybody();

    @BeforeAll
    void tenWeeksGoBy() {
        people.forEach(person -> town.happened(
                person.id(),
                People.aNewLead(person.id(), draft -> draft.reachedBy(person.id() + "@x.example", "+4930123456"))));
        var most = people.stream()
                .mapToInt(person -> person.choices().size())
                .max()
                .orElseThrow();
        for (var turn = 0; turn < most; turn++) {
            town.goesOn(BETWEEN_CHOICES, BETWEEN_CHOICES);
            for (var person : people) {
                if (turn < person.choices().size()) {
                    choose(person, person.choices().get(turn));
                }
            }
        }
        town.goesOn(Duration.ofDays(70), Duration.ofHours(2));
    }

    private void choose(Somebody person, Choice choice) {
        var at = town.now();
        person.expected().choose(choice, at);
        person.chosenAt().add(at);
        town.happened(
                person.id(), told(person.id(), choice, at, person.chosenAt().size()));
    }

    @Test
    void whoLeftIsLeftInPeace() {
        assertThat(people.stream().filter(person -> person.expected().leftInPeace()))
                .hasSizeGreaterThan(20)
                .allSatisfy(person -> {
                    assertThat(sentTo(person)).as("sent to " + person).isEmpty();
                    assertThat(tasksFor(person)).as("to be done for " + person).isEmpty();
                });
    }

    @Test
    void aWayThatIsNotWantedIsNotGone() {
        for (var person : people) {
            if (!person.expected().email) {
                assertThat(sentTo(person)).as("sent to " + person).isEmpty();
            }
            if (!person.expected().calls) {
                assertThat(tasksFor(person))
                        .as("to be done for " + person)
                        .noneMatch(made -> made.touch().channel() == TouchChannel.CALL);
            }
        }
    }

    @Test
    void nothingHappensDuringAPause() {
        assertThat(people.stream().filter(person -> person.expected().pausedUntil != null))
                .hasSizeGreaterThan(20)
                .allSatisfy(person -> {
                    assertThat(sentTo(person))
                            .as("sent to " + person)
                            .noneMatch(made -> person.expected().isPausedAt(made.at()));
                    assertThat(tasksFor(person))
                            .as("to be done for " + person)
                            .noneMatch(made -> person.expected().isPausedAt(made.at()));
                });
    }

    @Test
    void seldomIsSeldom() {
        assertThat(people.stream()
                        .filter(person ->
                                person.expected().seldom && !person.expected().leftInPeace()))
                .hasSizeGreaterThan(10)
                .allSatisfy(person -> {
                    var all = town.sent().stream()
                            .filter(made -> made.touch().prospectId().equals(person.id()))
                            .map(Made::at)
                            .toList();
                    for (var index = 1; index < all.size(); index++) {
                        if (all.get(index).isAfter(person.lastChoice())) {
                            assertThat(Duration.between(all.get(index - 1), all.get(index)))
                                    .as("between e-mails to " + person)
                                    .isGreaterThanOrEqualTo(SELDOM);
                        }
                    }
                });
    }

    @Test
    void theLanguageIsWhatWasChosen() {
        assertThat(people.stream().filter(person -> !person.expected().gone))
                .allSatisfy(person -> assertThat(
                                town.followUp(person.id()).profile().person().language())
                        .as(person.toString())
                        .isEqualTo(person.expected().german ? "de" : "en"));
    }

    @Test
    void whoeverMayBeContactedIsAndNobodyIsForgotten() {
        assertThat(town.stores.followUps().countWithoutNextAction()).isZero();
        for (var person : people) {
            var expected = person.expected();
            if (expected.leftInPeace() || expected.seldom) {
                continue;
            }
            if (person.choices().contains(Choice.OPT_OUT)) {
                assertThat(town.followUp(person.id()).next().is(Kind.NONE))
                        .as("nothing comes next for " + person)
                        .isFalse();
            } else if (!person.choices().contains(Choice.NO_EMAIL)) {
                assertThat(sentTo(person)).as("sent to " + person).isNotEmpty();
            } else if (expected.email || expected.calls) {
                // What had been moved to the telephone stays there.
                assertThat(Stream.concat(sentTo(person).stream(), tasksFor(person).stream()))
                        .as("sent to or done for " + person)
                        .isNotEmpty();
            }
        }
    }

    private List<Made> sentTo(Somebody person) {
        return since(person, town.sent());
    }

    private List<Made> tasksFor(Somebody person) {
        return since(person, town.tasks());
    }

    private static List<Made> since(Somebody person, List<Made> made) {
        return made.stream()
                .filter(contact -> contact.touch().prospectId().equals(person.id()))
                .filter(contact -> contact.at().isAfter(person.lastChoice()))
                .toList();
    }

    private static Event told(String prospectId, Choice choice, Instant at, int number) {
        return switch (choice) {
            case PAUSE ->
                wish(
                        prospectId,
                        at,
                        number,
                        Map.of(
                                "frequency",
                                "PAUSED",
                                "pausedUntil",
                                at.plus(PAUSE).toString()));
            case SELDOM -> wish(prospectId, at, number, Map.of("frequency", "SELDOM"));
            case NORMAL -> wish(prospectId, at, number, Map.of("frequency", "NORMAL"));
            case NO_CALLS -> wish(prospectId, at, number, Map.of("refusedChannels", "CALL"));
            case CALLS_AGAIN -> wish(prospectId, at, number, Map.of("allowedChannels", "CALL"));
            case NO_EMAIL -> wish(prospectId, at, number, Map.of("refusedChannels", "EMAIL"));
            case EMAIL_AGAIN -> wish(prospectId, at, number, Map.of("allowedChannels", "EMAIL"));
            case GERMAN ->
                activity(
                        ActivityKind.QUESTION_ANSWERED,
                        prospectId,
                        at,
                        number,
                        Map.of("refusedTopics", "NONE"),
                        new Person(null, null, null, Map.of(), null, "de", null, Map.of()));
            case CONFIRM -> activity(ActivityKind.CONSENT_CONFIRMED, prospectId, at, number, Map.of(), null);
            case OPT_OUT -> activity(ActivityKind.CONSENT_WITHDRAWN, prospectId, at, number, Map.of(), null);
            case ERASE -> new ProspectErased(prospectId, "asked for it");
        };
    }

    private static Event wish(String prospectId, Instant at, int number, Map<String, String> answers) {
        return activity(ActivityKind.QUESTION_ANSWERED, prospectId, at, number, answers, null);
    }

    private static Event activity(
            ActivityKind kind,
            String prospectId,
            Instant at,
            int number,
            Map<String, String> answers,
            @Nullable Person person) {
        return new ActivityRecorded(
                prospectId + "-" + number,
                kind,
                person,
                prospectId,
                null,
                null,
                at,
                null,
                null,
                answers,
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    /** Every choice, every two in either order and twice, and every order of what one page holds. */
    private static List<Somebody> everybody() {
        var orders = new ArrayList<List<Choice>>();
        for (var first : Choice.values()) {
            orders.add(List.of(first));
            for (var second : Choice.values()) {
                orders.add(List.of(first, second));
            }
        }
        permutations(List.of(Choice.PAUSE, Choice.NO_CALLS, Choice.SELDOM, Choice.GERMAN), List.of(), orders);
        permutations(List.of(Choice.PAUSE, Choice.NO_EMAIL, Choice.OPT_OUT, Choice.CONFIRM), List.of(), orders);
        permutations(List.of(Choice.OPT_OUT, Choice.EMAIL_AGAIN, Choice.CALLS_AGAIN), List.of(), orders);
        permutations(List.of(Choice.PAUSE, Choice.PAUSE, Choice.NORMAL), List.of(), orders);
        return IntStream.range(0, orders.size())
                .mapToObj(number -> new Somebody("p" + number, orders.get(number), new Expected(), new ArrayList<>()))
                .toList();
    }

    private static void permutations(List<Choice> left, List<Choice> begun, List<List<Choice>> orders) {
        if (left.isEmpty()) {
            orders.add(begun);
        }
        for (var index = 0; index < left.size(); index++) {
            var rest = new ArrayList<>(left);
            var more = new ArrayList<>(begun);
            more.add(rest.remove(index));
            permutations(rest, more, orders);
        }
    }

    private static Rep[] reps() {
        return IntStream.range(0, REPS)
                .mapToObj(
                        number -> Known.rep("rep" + number, "Europe/Berlin", "DE", new Capacity(480, 2400, 9600, 4000)))
                .toArray(Rep[]::new);
    }
}
