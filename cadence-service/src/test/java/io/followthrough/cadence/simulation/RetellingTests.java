package io.followthrough.cadence.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.config.InferredPlaces;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.PastEnrolment;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Retelling;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TouchSent;
import io.followthrough.kit.store.Aggregate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forty days with an outage; then the store is lost, and everything is heard again from what was told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetellingTests {

    private static final String FORTY_DAYS = """
            name: Lost
            seed: 5
            start: 2026-03-02T00:00:00Z
            days: 40
            leads:
              perDay: 6
              from:
                - {share: 3, country: DE}
                - {share: 1, country: DE, channel: NETWORKING_EVENT}
                - {share: 1, country: BR, channel: REFERRAL}
                - {share: 1, country: DE, channel: NEWSLETTER}
            outages:
              - {from: 2026-03-18T04:00:00Z, to: 2026-03-19T04:00:00Z}
            reps:
              - id: ana
                name: Ana
                email: ana@sales.example
                timeZone: Europe/Berlin
                country: DE
                active: true
                workingHours: [{days: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], from: "08:00", to: "17:00"}]
                capacity: {day: 200, week: 900, month: 3600, emailsPerDay: 30}
            """;

    private final Map<String, FollowUp> before = new TreeMap<>();
    private final Map<String, FollowUp> after = new TreeMap<>();
    private final List<EventEnvelope<?>> told = new ArrayList<>();

    @BeforeAll
    void loseTheStore() {
        var scenario = ScenarioFile.parse(FORTY_DAYS);
        var stores = new AtomicReference<FollowUps>();
        new Simulation(
                        scenario,
                        publisher -> {
                            var inMemory = Simulation.inMemory();
                            stores.set(inMemory.followUps());
                            return inMemory;
                        },
                        told::add)
                .run(day -> {});
        var last = told.getLast().time();
        var heard = new ArrayList<EventEnvelope<?>>();
        var crowd = new Crowd(scenario);
        var first = scenario.start().atZone(scenario.businessZone()).toLocalDate();
        first.datesUntil(first.plusDays(scenario.days()))
                .forEach(day -> crowd.on(day).forEach(heard::add));
        var reacting = new Reacting(scenario.reactions(), new Luck(scenario.seed()));
        told.stream()
                .filter(event -> event.data() instanceof TouchSent)
                .forEach(event -> reacting.to(((TouchSent) event.data()).touch(), event.time())
                        .ifPresent(heard::add));
        heard.addAll(told);
        heard.removeIf(event -> event.time().isAfter(last));
        heard.sort(Comparator.comparing(EventEnvelope::time)); // stable: news before what was made of it

        var library = MemoryDefinitions.shippedWith(scenario.reps()).library();
        var rules = new Rules(library, FollowUpPolicy.DEFAULT, new InferredPlaces(scenario.businessZone()));
        heard.forEach(event -> after.compute(
                event.subject(),
                (id, state) -> Retelling.hear(state, id, event.data(), event.causationId(), rules, event.time())));
        after.replaceAll((id, state) -> Retelling.heardAll(state, rules, last));
        Objects.requireNonNull(stores.get()).load(after.keySet()).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .forEach(state -> before.put(state.prospectId(), state));
    }

    @Test
    void everybodyIsKnownAgainAndHasTheSameNextAction() {
        assertThat(before).hasSizeGreaterThan(150);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        var kinds = new HashMap<Kind, Integer>();
        before.forEach((id, was) -> {
            var is = after.get(id);
            kinds.merge(was.next().kind(), 1, Integer::sum);
            assertThat(is.next().kind())
                    .as("%s: %s, was %s", id, is.next(), was.next())
                    .isEqualTo(was.next().kind());
            assertThat(is.next().cause()).as(id).isEqualTo(was.next().cause());
            assertThat(is.enrolments()).as(id).isEqualTo(was.enrolments());
            if (was.next().is(Kind.WAKE_UP)) {
                assertThat(is.next().at()).as(id).isEqualTo(was.next().at());
            }
        });
        assertThat(kinds).containsKeys(Kind.ENROLLED, Kind.WAKE_UP);
    }

    /** What was made is made, what was promised is promised for the same time, and who is suppressed stays so. */
    @Test
    void everyContactIsAsItWas() {
        before.forEach((id, was) -> {
            var is = after.get(id);
            assertThat(is.enrolment().map(RetellingTests::told))
                    .as(id)
                    .isEqualTo(was.enrolment().map(RetellingTests::told));
            assertThat(is.memory().past().stream().map(PastEnrolment::outcome))
                    .as(id)
                    .containsExactlyElementsOf(was.memory().past().stream()
                            .map(PastEnrolment::outcome)
                            .toList());
            assertThat(is.memory().past().stream().map(PastEnrolment::enrolment).map(RetellingTests::told))
                    .as(id)
                    .containsExactlyElementsOf(was.memory().past().stream()
                            .map(PastEnrolment::enrolment)
                            .map(RetellingTests::told)
                            .toList());
            assertThat(is.suppression()).as(id).isEqualTo(was.suppression());
            assertThat(is.profile())
                    .as(id)
                    .usingRecursiveComparison()
                    .ignoringFields("currentSince") // when it was decided, and not when it happened
                    .isEqualTo(was.profile());
        });
        assertThat(told.stream().filter(event -> event.data() instanceof TouchSent))
                .hasSizeGreaterThan(300);
    }

    /** What others can see of it; a lease, and when a state was entered silently, is nobody's business. */
    private static List<Object> told(Enrolment enrolment) {
        return List.of(
                enrolment.enrolmentId(),
                enrolment.ordinal(),
                enrolment.cadence(),
                enrolment.purpose(),
                enrolment.repId(),
                enrolment.startedAt(),
                enrolment.promised(),
                enrolment.touches().stream().map(RetellingTests::told).toList());
    }

    private static List<Object> told(PlannedTouch touch) {
        return List.of(
                touch.step(),
                touch.attempt(),
                touch.channel(),
                touch.plannedAt(),
                touch.window(),
                touch.minutes(),
                touch.state(),
                Optional.ofNullable(touch.template()),
                Optional.ofNullable(touch.outcome()));
    }
}
