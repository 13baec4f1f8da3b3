package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Stage;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.domain.Prospect;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A merge that was wrong is taken back: two people again, each with their own history, who stay two. */
class UndoMergeTests {

    private static final String ANN = "ann@example.com";
    private static final String SHARED_NUMBER = "+4930123456";
    private static final String CARA = "cara@example.net";
    private static final String BOB = "bob@example.org";

    private final QualifyingSystem system = new QualifyingSystem();

    /** Ann, then Bob by the customer number they share, then a form of Ann's with that number: one person. */
    private Merge annAndBobAreMerged() {
        captured("ann-1", ANN, null, 50);
        captured("bob-1", null, SHARED_NUMBER, 40);
        captured("ann-2", ANN, SHARED_NUMBER, 30);
        var merges = system.stores.merges().list(10, null).merges();
        assertThat(merges).singleElement().extracting(Merge::state).isEqualTo(Merge.State.MERGED);
        return merges.getFirst();
    }

    @Test
    void eachHasTheirOwnFactsAgain() {
        system.undoMerges().undo(annAndBobAreMerged(), "boss");

        assertThat(leads(ann())).containsExactly("ann-1", "ann-2");
        assertThat(leads(bob())).containsExactly("bob-1");
        assertThat(ann().mergedInto()).isNull();
        assertThat(bob().mergedInto()).isNull();
        assertThat(ann().absorbed()).isEmpty();
    }

    @Test
    void theKeyThatJoinedThemBelongsToOneOfThem() {
        system.undoMerges().undo(annAndBobAreMerged(), "boss");

        assertThat(latest(ann()).person().externalIds()).isEmpty();
        assertThat(latest(ann()).person().email()).isEqualTo(ANN);
        assertThat(latest(bob()).person().externalIds()).containsEntry("crm", SHARED_NUMBER);
        assertThat(latest(bob()).person().email()).isNull();
    }

    @Test
    void theNextCaptureWithBothKeysDoesNotJoinThemAgain() {
        system.undoMerges().undo(annAndBobAreMerged(), "boss");

        captured("ann-3", ANN, SHARED_NUMBER, 20);
        captured("bob-2", BOB, SHARED_NUMBER, 10);

        assertThat(leads(ann())).containsExactly("ann-1", "ann-2", "ann-3");
        assertThat(leads(bob())).containsExactly("bob-1", "bob-2");
        assertThat(system.stores.claims().find(java.util.Set.of("email:" + BOB)))
                .containsValue(bob().prospectId());
    }

    @Test
    void onceAllowedTheNextCaptureJoinsThemAgain() {
        var undone = system.undoMerges().undo(annAndBobAreMerged(), "boss");
        assertThat(system.undoMerges().allowAgain(undone).state()).isEqualTo(Merge.State.ALLOWED);

        captured("ann-3", ANN, SHARED_NUMBER, 20);

        assertThat(leads(ann())).containsExactly("ann-1", "bob-1", "ann-2", "ann-3");
        assertThat(bob().prospectId()).isEqualTo(ann().prospectId());
        assertThat(system.stores.merges().list(10, null).merges())
                .extracting(Merge::state)
                .containsExactlyInAnyOrder(Merge.State.ALLOWED, Merge.State.MERGED);
    }

    @Test
    void whatHappenedMeanwhileGoesToWhomItNames() {
        var merge = annAndBobAreMerged();
        captured("bob-2", BOB, SHARED_NUMBER, 20);
        system.handle(activity("call", ActivityKind.CALL_CONNECTED, merge.mergedProspectId(), 10));
        system.handle(activity("note", ActivityKind.MEETING_HELD, merge.prospectId(), 10));

        system.undoMerges().undo(merge, "boss");

        assertThat(leads(bob())).containsExactly("bob-1", "bob-2");
        assertThat(bob().activities()).extracting("activityId").containsExactly("call");
        assertThat(ann().activities()).extracting("activityId").containsExactly("note");
        assertThat(latest(bob()).person().email()).isEqualTo(BOB);
    }

    @Test
    void whatIsGivenBackIsToldInFullButForThePersonAndWords() {
        var merge = annAndBobAreMerged();
        system.handle(activity("call", ActivityKind.CALL_CONNECTED, merge.mergedProspectId(), 10));
        captured("bob-2", BOB, SHARED_NUMBER, 9);
        captured("ann-3", ANN, null, 8);

        system.undoMerges().undo(merge, "boss");

        assertThat(system.told.stream().map(EventEnvelope::data).filter(ProspectUnmerged.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(ProspectUnmerged.class, unmerged -> {
                    assertThat(unmerged.activityIds()).containsExactly("call");
                    assertThat(unmerged.captureIds()).containsExactly("bob-2");
                    assertThat(unmerged.activities()).singleElement().satisfies(told -> {
                        assertThat(told.prospectId()).isEqualTo(merge.mergedProspectId());
                        assertThat(told.kind()).isEqualTo(ActivityKind.CALL_CONNECTED);
                        assertThat(told.person()).isNull();
                        assertThat(told.text()).isNull();
                    });
                });
    }

    @Test
    void aRefusalOfContactThatCannotBeToldApartHoldsForBoth() {
        var merge = annAndBobAreMerged();
        system.handle(activity("stop", ActivityKind.CONSENT_WITHDRAWN, merge.prospectId(), 10));

        system.undoMerges().undo(merge, "boss");

        assertThat(latest(ann()).stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(latest(bob()).stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void othersAreToldOfItAndThenOfEachPersonAnew() {
        var merge = annAndBobAreMerged();
        var before = system.told.size();

        system.undoMerges().undo(merge, "boss");

        var told = system.told.subList(before, system.told.size()).stream()
                .map(EventEnvelope::data)
                .toList();
        assertThat(told.getFirst())
                .isInstanceOfSatisfying(
                        ProspectUnmerged.class,
                        unmerged -> assertThat(unmerged.prospectId()).isEqualTo(merge.mergedProspectId()));
        assertThat(told)
                .filteredOn(ProspectQualified.class::isInstance)
                .extracting("prospectId")
                .containsExactly(merge.mergedProspectId(), merge.prospectId());
    }

    @Test
    void redeliveredCapturesChangeNothing() {
        system.undoMerges().undo(annAndBobAreMerged(), "boss");
        var before = system.told.size();

        annAndBobAgain();

        assertThat(system.told).hasSize(before);
        assertThat(leads(ann())).containsExactly("ann-1", "ann-2");
        assertThat(leads(bob())).containsExactly("bob-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "ann"})
    void whoIsErasedAfterwardsIsForgottenByTheOtherToo(String who) {
        system.undoMerges().undo(annAndBobAreMerged(), "boss");
        captured("ann-3", ANN, SHARED_NUMBER, 20);
        captured("bob-2", BOB, SHARED_NUMBER, 10);
        var other = who.equals("bob") ? ann() : bob();

        var key = who.equals("bob") ? "external:crm:" + SHARED_NUMBER : "email:" + ANN;
        system.erasePeople().erase(system.findPerson().byKey(key).orElseThrow());

        var left = system.stores.directory().find(other.prospectId()).orElseThrow();
        assertThat(leads(left)).isEqualTo(leads(other));
        assertThat(system.everythingStored())
                .doesNotContain(who.equals("bob") ? new String[] {SHARED_NUMBER, BOB} : new String[] {ANN});
    }

    @Test
    void undoingTwiceIsUndoingOnce() {
        var merge = annAndBobAreMerged();
        var undone = system.undoMerges().undo(merge, "boss");
        var before = system.told.size();

        assertThat(system.undoMerges().undo(undone, "somebody else")).isEqualTo(undone);
        assertThat(undone.undoneBy()).isEqualTo("boss");
        assertThat(system.told).hasSize(before);
    }

    @Test
    void aMergeOfTheSurvivorHasToBeUndoneBefore() {
        var merge = annAndBobAreMerged();
        captured("boss-1", "old@example.com", null, 400);
        captured("boss-2", "old@example.com", SHARED_NUMBER, 5);
        assertThat(ann().prospectId()).isNotEqualTo(merge.prospectId());

        assertThatThrownBy(() -> system.undoMerges().undo(merge, "boss"))
                .isInstanceOf(MergeStandsException.class)
                .hasMessageContaining("undo merge");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mergesIntoOnePersonAreUndoneEachByItselfInAnyOrder(boolean oldestFirst) {
        captured("ann-1", ANN, null, 50);
        captured("bob-1", BOB, null, 40);
        captured("cara-1", CARA, null, 30);
        var bobs = joined(BOB);
        var caras = joined(CARA);
        captured("bob-2", BOB, null, 20);
        captured("cara-2", CARA, null, 10);
        assertThat(leads(ann())).containsExactly("ann-1", "bob-1", "cara-1", "bob-2", "cara-2");

        system.undoMerges().undo(oldestFirst ? bobs : caras, "boss");
        assertThat(leads(ann()))
                .containsExactly("ann-1", oldestFirst ? "cara-1" : "bob-1", oldestFirst ? "cara-2" : "bob-2");
        system.undoMerges().undo(oldestFirst ? caras : bobs, "boss");

        assertThat(leads(ann())).containsExactly("ann-1");
        assertThat(leads(system.holder("email:" + BOB))).containsExactly("bob-1", "bob-2");
        assertThat(leads(system.holder("email:" + CARA))).containsExactly("cara-1", "cara-2");
    }

    private Merge joined(String email) {
        return system.joinByHand()
                .merge(ann().prospectId(), system.holder("email:" + email).prospectId(), "looks alike", "boss")
                .orElseThrow();
    }

    @Test
    void whereverItIsInterruptedWhoeverLooksNextCompletesIt() {
        for (var crashAt = 0; crashAt < 12; crashAt++) {
            var test = new UndoMergeTests();
            var merge = test.annAndBobAreMerged();
            test.system.crashAfter(crashAt);
            try {
                test.system.undoMerges().undo(merge, "boss");
            } catch (RuntimeException crash) {
                // completed below
            }
            test.system.mend();
            test.system.undoMerges().completeInterrupted();

            assertThat(test.leads(test.ann())).as("crash at %d", crashAt).containsExactly("ann-1", "ann-2");
            assertThat(test.leads(test.bob())).as("crash at %d", crashAt).containsExactly("bob-1");
            assertThat(test.system
                            .stores
                            .merges()
                            .find(merge.mergeId())
                            .orElseThrow()
                            .state())
                    .isEqualTo(Merge.State.UNDONE);
        }
    }

    private void annAndBobAgain() {
        captured("ann-1", ANN, null, 50);
        captured("bob-1", null, SHARED_NUMBER, 40);
        captured("ann-2", ANN, SHARED_NUMBER, 30);
    }

    private Prospect ann() {
        return system.holder("email:" + ANN);
    }

    private Prospect bob() {
        return system.holder("external:crm:" + SHARED_NUMBER);
    }

    private java.util.List<String> leads(Prospect prospect) {
        return prospect.captures().stream().map(LeadCaptured::leadId).toList();
    }

    private ProspectQualified latest(Prospect prospect) {
        return system.told(ProspectQualified.class).stream()
                .filter(qualified -> qualified.prospectId().equals(prospect.prospectId()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void captured(String leadId, String email, String number, int daysAgo) {
        var capture = Facts.capture(
                leadId,
                CaptureChannel.WEB_FORM,
                new io.followthrough.events.Person(
                        null,
                        email,
                        null,
                        number == null ? Map.of() : Map.of("crm", number),
                        null,
                        null,
                        null,
                        Map.of()),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                io.followthrough.events.Consent.UNKNOWN,
                io.followthrough.events.Machine.HUMAN);
        system.handle(anEvent(leadId, daysAgo(daysAgo), capture));
    }

    private static EventEnvelope<?> activity(String id, ActivityKind kind, String prospectId, int daysAgo) {
        return anEvent(prospectId, daysAgo(daysAgo), anActivity(id, kind, prospectId, daysAgo(daysAgo)));
    }
}
