package io.followthrough.cadence.simulation;

import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.followthrough.cadence.People;
import io.followthrough.cadence.application.Composer;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.DefinitionProblem;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What older versions, or a fault of ours, left in a real store costs nobody else anything, and is mended where it can be. */
class StoredOddlyTests {

    private static final int PEOPLE = 6;
    private static final String ENROLMENT = "state.next.enrolment";

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoDatabase store = client.getDatabase(EmbeddedPlatform.freshDatabase());
    private final MongoCollection<Document> followUps = store.getCollection("follow_ups");
    private @Nullable String unspeakable;
    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final Published published = new Published();
    private final MemoryDefinitions definitions =
            MemoryDefinitions.of(Known.library(Known.ben(plenty()), Known.rep("eva", "Europe/Berlin", "DE", plenty())));
    private final Surroundings.Stores stores = new Surroundings.Stores(
            new MongoFollowUps(followUps, published, FollowUpPolicy.DEFAULT.patience()),
            new MongoRepCalendars(store.getCollection("rep_calendars")),
            new MongoBrokenPromises(store.getCollection("broken_promises")));
    private final UseCases service = UseCases.in(new Surroundings(
            stores,
            new Surroundings.World(
                    definitions,
                    (country, day) -> false,
                    (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"),
                    ZoneId.of("UTC")),
            outside(),
            clock));

    @BeforeEach
    void peopleAreFollowed() {
        happen(UnaryOperator.identity());
        service.doWhatIsDueNow();
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** Four contacts, and a cadence of three: the plan is that of another one. */
    @Test
    void aPlanOfAnotherCadenceIsCarriedOutAndAPersonsNewsAreHeard() {
        storedUnder("care", "p0");
        var withoutCalls = new Consent(ConsentStatus.GRANTED, ConsentStatus.DENIED, null, null);

        happen(who -> who.revision(2).consent(withoutCalls));
        goesOn(1);
        happen(who -> who.revision(3));
        goesOn(40);

        assertThat(made("p0")).isNotEmpty().containsExactlyInAnyOrderElementsOf(made("p1"));
        assertThat(stores.followUps().countWithoutNextAction()).isZero();
    }

    @Test
    void whoeverLeavesHandsOverAPlanOfAnotherCadenceToo() {
        storedUnder("care", "p0");

        var report = service.keepPromises().after(definitions.put(ben().leaving(LocalDate.of(2026, 3, 2))));

        assertThat(report.broken()).isEmpty();
        assertThat(stores.followUps().carriedBy("eva", PEOPLE)).hasSize(PEOPLE);
    }

    @Test
    void aPlanOfNoCadenceEndsNobodysBatch() {
        storedUnder("care", "p0");
        set("p0", ENROLMENT + ".touches.3.step", 9);

        service.keepPromises()
                .after(definitions.put(
                        ben().with(new Absence(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 10), "ill"))));
        goesOn(40);

        assertThat(made("p1")).isNotEmpty();
        assertThat(service.odd().count()).isZero();
        assertThat(stores.followUps().countWithoutNextAction()).isZero();
    }

    @Test
    void whoCannotBeDecidedAboutKeepsNobodyElseFromTheirMail() {
        unspeakable = "p0";
        goesOn(20);

        assertThat(made("p1")).contains("3");
        assertThat(made("p0")).containsOnly("1");
        assertThat(service.odd().count()).as("told and counted").isEqualTo(1);
    }

    @Test
    void aStateThatCannotBeReadIsKeptAndKeepsNobodyElseWaiting() {
        set("p0", ENROLMENT + ".touches.2.window", null);

        service.keepPromises()
                .after(definitions.put(
                        ben().with(new Absence(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 10), "ill"))));
        goesOn(20);

        assertThat(made("p1")).contains("3");
        assertThat(followUps.find(Filters.eq("_id", "p0")).first()).as("kept").isNotNull();
    }

    private Surroundings.Outside outside() {
        var paper = OnPaper.outside(published);
        return new Surroundings.Outside(paper.publisher(), new Speechless(paper.composer()), paper.mailServer());
    }

    /** Finds no words for one person. */
    private final class Speechless implements Composer {

        private final Composer others;

        Speechless(Composer others) {
            this.others = others;
        }

        @Override
        public Draft compose(FollowUp followUp, TouchId touch, Template template, Rep rep, Instant now) {
            if (followUp.prospectId().equals(unspeakable)) {
                throw new IllegalStateException("no words for this person");
            }
            return others.compose(followUp, touch, template, rep, now);
        }

        @Override
        public List<DefinitionProblem> problems(Template template) {
            return others.problems(template);
        }
    }

    private void happen(UnaryOperator<People.Draft> who) {
        service.followProspects()
                .handle(IntStream.range(0, PEOPLE)
                        .<EventEnvelope<?>>mapToObj(
                                n -> Fixtures.anEvent("p" + n, clock.instant(), People.aNewLead("p" + n, who)))
                        .toList());
    }

    private void goesOn(int days) {
        for (var hour = 0; hour < days * 12; hour++) {
            clock.advance(Duration.ofHours(2));
            service.doWhatIsDueNow();
        }
    }

    private void storedUnder(String cadenceId, String prospectId) {
        set(prospectId, ENROLMENT + ".cadence.id", cadenceId);
        assertThat(stores.followUps()
                        .find(prospectId)
                        .orElseThrow()
                        .enrolment()
                        .orElseThrow()
                        .touches())
                .extracting(PlannedTouch::step)
                .containsExactly(1, 2, 3, 4);
    }

    private void set(String prospectId, String field, Object value) {
        assertThat(followUps
                        .updateOne(Filters.eq("_id", prospectId), Updates.set(field, value))
                        .getModifiedCount())
                .isEqualTo(1);
    }

    private Rep ben() {
        return Objects.requireNonNull(definitions.library().reps().get("ben"));
    }

    /** The numbers of the e-mails that left. */
    private List<String> made(String prospectId) {
        return published.of(TouchSent.class).stream()
                .map(TouchSent::touch)
                .filter(touch -> touch.prospectId().equals(prospectId))
                .map(touch -> String.valueOf(touch.step()))
                .toList();
    }
}
