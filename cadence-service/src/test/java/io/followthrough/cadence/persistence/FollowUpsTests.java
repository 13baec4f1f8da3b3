package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.Listening;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Planning;
import io.followthrough.cadence.domain.followup.Qualifying;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is found under which question. */
class FollowUpsTests {

    private static final Instant NOW = Fixtures.MONDAY_8AM;
    private static final Rules RULES = new Rules(
            Known.library(Known.ben(Known.plenty())),
            FollowUpPolicy.DEFAULT,
            (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"));

    private static final EventPublisher NOBODY = new EventPublisher() {

        @Override
        public void publish(List<Outgoing> events) {}

        @Override
        public void publishRaw(List<RawRecord> records) {}
    };

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoFollowUps followUps = new MongoFollowUps(
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("follow_ups"),
            NOBODY,
            FollowUpPolicy.DEFAULT.patience());

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theAuditCountsWhoeverMustHaveANextActionWhateverItIs(Kind kind) {
        save(inState(kind));

        assertThat(followUps.countAlive()).isEqualTo(1);
        assertThat(followUps.countWithoutNextAction()).isEqualTo(kind == Kind.NONE ? 1 : 0);
        assertThat(followUps.examplesWithoutNextAction(5)).hasSize(kind == Kind.NONE ? 1 : 0);
    }

    @Test
    void theAuditLeavesOutCustomersAndWhoOptedOut() {
        save(Listening.decide(inState(Kind.ENROLLED), "ann", activity(ActivityKind.CONSENT_WITHDRAWN), RULES, NOW)
                .followUp());

        assertThat(followUps.countAlive()).isZero();
    }

    @Test
    void theAuditLeavesOutWhomAnUndoneImportBrought() {
        var withdrawn = People.writing(
                People.aNewLead("ann", draft -> draft.stage(Stage.DISQUALIFIED).revision(9)), null, NoLead.WITHDRAWN);
        save(Qualifying.decide(inState(Kind.ENROLLED), "ann", withdrawn, RULES, NOW)
                .followUp());

        assertThat(followUps.countAlive()).isZero();
        assertThat(followUps.countWithoutNextAction()).isZero();
    }

    @Test
    void anEnrolmentIsFoundUnderWhoeverCarriesItOutAlsoWhilePaused() {
        save(inState(Kind.ENROLLED));
        assertThat(followUps.carriedBy("ben", 5)).containsExactly("ann");

        save(inState(Kind.PAUSED));
        assertThat(followUps.carriedBy("ben", 5)).containsExactly("ann");
        assertThat(followUps.carriedBy("ana", 5)).isEmpty();

        save(inState(Kind.WAKE_UP));
        assertThat(followUps.carriedBy("ben", 5)).isEmpty();
    }

    @Test
    void aMessageIsFoundByWhoIsToAnswerItUntilItIs() {
        var replied = Listening.decide(inState(Kind.ENROLLED), "ann", activity(ActivityKind.EMAIL_REPLIED), RULES, NOW)
                .followUp();
        save(replied);

        assertThat(followUps.withMessageToAnswer("ben", 5)).containsExactly(replied);
        assertThat(followUps.withMessageToAnswer(null, 5)).containsExactly(replied);
        assertThat(followUps.withMessageToAnswer("ana", 5)).isEmpty();

        var message = replied.toAnswer().getFirst().id();
        save(io.followthrough.cadence.domain.followup.Answering.answered(replied, message, null, null, NOW)
                .followUp());
        assertThat(followUps.withMessageToAnswer(null, 5)).isEmpty();
    }

    private static FollowUp inState(Kind kind) {
        var qualified = qualified(UnaryOperator.identity());
        return switch (kind) {
            case NONE ->
                new FollowUp(
                        "ann",
                        qualified.profile(),
                        qualified.suppression(),
                        new NextAction(Kind.NONE, null, "lost by a fault", null, null, null),
                        qualified.memory(),
                        0,
                        null);
            case PLANNING -> qualified;
            case WAITING -> planned(qualified, List.of());
            case ENROLLED -> enrolled(qualified);
            case PAUSED ->
                Listening.decide(enrolled(qualified), "ann", activity(ActivityKind.OUT_OF_OFFICE), RULES, NOW)
                        .followUp();
            case WAKE_UP -> qualified(draft -> draft.historic(true));
        };
    }

    private static FollowUp qualified(UnaryOperator<People.Draft> who) {
        return Qualifying.decide(null, "ann", People.aNewLead("ann", who), RULES, NOW)
                .followUp();
    }

    private static FollowUp enrolled(FollowUp qualified) {
        return planned(
                qualified, List.of(RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (country, day) -> false)));
    }

    private static FollowUp planned(FollowUp followUp, List<RepCalendar> calendars) {
        var request = Planning.request(followUp, RULES, NOW).orElseThrow();
        var plan = new Planner((country, day) -> false, PlanningPolicy.DEFAULT).plan(request, calendars);
        Change change = Planning.apply(followUp, request, plan, RULES, NOW);
        return change.followUp();
    }

    private static io.followthrough.events.ActivityRecorded activity(ActivityKind kind) {
        return Fixtures.anActivity("activity-" + kind, kind, "ann", NOW.plus(Duration.ofMinutes(1)));
    }

    private void save(FollowUp followUp) {
        var stored = followUps.load(List.of("ann")).get("ann");
        followUps.save(List.of(
                new Aggregate<>("ann", stored == null ? 0 : stored.version(), followUp, List.of(), List.of(), null)));
    }
}
