package io.followthrough.cadence.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.EmbeddedPlatform;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of follow-up on paper. */
class SimulationTests {

    private static final Path EXAMPLE = Path.of("../examples/simulations/two-reps.yml");
    private static final String SMALL = """
            name: Small
            seed: 3
            start: 2026-03-02T00:00:00Z
            days: 16
            leads: {perDay: 6, from: [{share: 2, country: BR}, {share: 1, country: DE, channel: NETWORKING_EVENT}]}
            reps:
              - id: ana
                name: Ana
                email: ana@sales.example
                timeZone: America/Sao_Paulo
                country: BR
                active: true
                workingHours: [{days: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], from: "08:00", to: "17:00"}]
                capacity: {day: 60, week: 270, month: 1000, emailsPerDay: 50}
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsSimulatedIsWhatTheServiceDoesOverItsRealStore() {
        var scenario = ScenarioFile.parse(SMALL);
        var simulated = new ArrayList<Event>();
        var executed = new ArrayList<Event>();

        var onPaper = new Simulation(scenario, publisher -> Simulation.inMemory(), told -> simulated.add(told.data()))
                .run(day -> {});
        SimulationReport inTheStore;
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            var database = client.getDatabase(EmbeddedPlatform.freshDatabase());
            inTheStore = new Simulation(
                            scenario,
                            publisher -> new Surroundings.Stores(
                                    new MongoFollowUps(
                                            database.getCollection("follow_ups"),
                                            publisher,
                                            FollowUpPolicy.DEFAULT.patience()),
                                    new MongoRepCalendars(database.getCollection("rep_calendars")),
                                    new MongoBrokenPromises(database.getCollection("broken_promises"))),
                            told -> executed.add(told.data()))
                    .run(day -> {});
        }

        assertThat(simulated).hasSizeGreaterThan(200).hasAtLeastOneElementOfType(EnrolmentFinished.class);
        assertThat(executed).containsExactlyInAnyOrderElementsOf(simulated);
        assertThat(inTheStore).isEqualTo(onPaper);
        assertThat(onPaper.totals().mostWaiting()).as("beyond capacity").isPositive();
    }

    /** Also what only the clock brings about. */
    @Test
    void everythingThatIsToldLeadsBackToTheFirstNewsOfItsPerson() {
        var told = new ArrayList<EventEnvelope<?>>();
        new Simulation(ScenarioFile.parse(SMALL), publisher -> Simulation.inMemory(), told::add).run(day -> {});

        var byId = told.stream().collect(Collectors.toMap(EventEnvelope::id, Function.identity()));
        assertThat(byId).hasSizeGreaterThan(200);
        var answers = told.stream()
                .filter(event -> event.data() instanceof TouchSent)
                .flatMap(event -> Stream.of(ActivityKind.EMAIL_REPLIED, ActivityKind.CONSENT_WITHDRAWN)
                        .map(kind -> DerivedIds.of(
                                "simulation", ((TouchSent) event.data()).touch().touchId(), kind.name())))
                .collect(Collectors.toSet());
        assertThat(told).allSatisfy(event -> {
            var first = DerivedIds.of("simulation", event.subject());
            assertThat(event.correlationId()).isEqualTo(first);
            var cause = String.valueOf(event.causationId());
            while (byId.containsKey(cause)) {
                cause = String.valueOf(byId.get(cause).causationId());
            }
            assertThat(cause.equals(first) || answers.contains(cause))
                    .as("%s comes from news", event)
                    .isTrue();
        });
    }

    @Test
    void theSameSeedGivesTheSameStoryAndAnotherSeedAnother() {
        var once = Simulation.of(ScenarioFile.parse(SMALL)).run(day -> {});

        assertThat(Simulation.of(ScenarioFile.parse(SMALL)).run(day -> {})).isEqualTo(once);
        assertThat(Simulation.of(ScenarioFile.parse(SMALL.replace("seed: 3", "seed: 4")))
                        .run(day -> {}))
                .isNotEqualTo(once);
    }

    @Test
    void nothingIsStartedBeyondCapacityAndNobodyFallsThroughTheCracks() {
        var report = Simulation.of(ScenarioFile.parse(SMALL)).run(day -> {});

        assertThat(report.days())
                .allSatisfy(day -> assertThat(day.reps())
                        .allSatisfy(rep -> assertThat(rep.promised()).isLessThanOrEqualTo(rep.limit())));
        assertThat(report.totals().finishRate()).isEqualTo(1);
        assertThat(report.totals().withoutNextAction()).isZero();
    }

    @Test
    void moreRepresentativesStartMore() {
        var facts = new ArrayList<Event>();
        var twice = SMALL
                + SMALL.substring(SMALL.indexOf("  - id: ana"))
                        .replace("ana", "bia")
                        .replace("Ana", "Bia");

        var more = new Simulation(
                        ScenarioFile.parse(twice), publisher -> Simulation.inMemory(), told -> facts.add(told.data()))
                .run(day -> {});

        assertThat(more.totals().started())
                .isGreaterThan(Simulation.of(ScenarioFile.parse(SMALL))
                        .run(day -> {})
                        .totals()
                        .started());
        assertThat(facts.stream()
                        .filter(EnrolmentStarted.class::isInstance)
                        .map(fact -> ((EnrolmentStarted) fact).repId()))
                .contains("ana", "bia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days: 16            | days: 0            | days: is 0; use 1 to 730",
                "perDay: 6           | perDay: -1         | leads.perDay: is -1.0; use 0 to 10000",
                "country: BR}        | timeZone: Mars}    | leads.from[0].timeZone: is no time zone: Mars; for example",
                "perDay: 6           | perDay: six        | leads.perDay: ",
                "seed: 3             | sead: 3            | sead: ",
                "day: 60,            | day: -60,          | reps[0].capacity: is negative; use minutes",
                "email: ana@sales.example | email: nobody | reps[0].email: is no e-mail address",
            })
    void aScenarioThatMakesNoSenseIsRefusedWithFieldAndRemedy(String good, String bad, String message) {
        assertThatThrownBy(() -> ScenarioFile.parse(SMALL.replace(good, bad)))
                .isInstanceOf(ScenarioProblem.class)
                .hasMessageContaining(message);
    }

    @Test
    void theCommandPrintsATableAndWritesJsonAndCsv() throws Exception {
        var scenario = Files.writeString(folder.resolve("small.yml"), SMALL);
        var json = folder.resolve("out.json");
        var csv = folder.resolve("out.csv");
        var out = new ByteArrayOutputStream();

        SimulateCommand.run(
                List.of(scenario.toString(), "--json", json.toString(), "--csv", csv.toString()),
                new PrintStream(out),
                false);

        assertThat(out.toString()).contains("Small: 16 days in", "week of", "2026-03-09", "finish rate   100%");
        assertThat(Files.readString(csv))
                .startsWith("date,arrived,started,waiting,email")
                .hasLineCount(17);
        assertThat(Files.readString(json)).contains("\"repId\" : \"ana\"");
    }

    @Test
    void theExampleCanBeTried() {
        assertThat(ScenarioFile.read(EXAMPLE).reps()).hasSize(2);
        assertThatThrownBy(() -> SimulateCommand.run(List.of(), System.out, false))
                .hasMessageContaining("Say which scenario to try");
        assertThatThrownBy(() -> ScenarioFile.read(Path.of("nowhere.yml"))).hasMessageContaining("two-reps.yml");
    }
}
