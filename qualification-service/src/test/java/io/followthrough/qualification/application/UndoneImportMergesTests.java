package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.Machine;
import io.followthrough.events.NoLead;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two whom nothing but rows of an undone import joined are two again; whom anything else joins stay one. */
class UndoneImportMergesTests {

    private static final String ANN = "ann@example.com";
    private static final String KEY_OF_ANN = "email:" + ANN;
    private static final String NUMBER = "x7";
    private static final String KEY_OF_BOB = "external:crm:" + NUMBER;

    private QualifyingSystem system = new QualifyingSystem();

    private final LeadCaptured ofAnn = form("form-ann", ANN, null, 9);
    private final LeadCaptured ofBob = form("form-bob", null, NUMBER, 8);
    private final LeadCaptured row = row("row-2", "import-1", ANN, NUMBER, ConsentStatus.UNKNOWN);

    @Test
    void twoWhomARowAloneJoinedAreTwoAgain() {
        arrive(ofAnn, ofBob, row);
        assertThat(ann()).isEqualTo(bob());

        undo(row);

        assertThat(leads(ann())).containsExactly("form-ann", "row-2");
        assertThat(leads(bob())).containsExactly("form-bob");
        assertThat(latest(ann()).person().externalIds()).isEmpty();
        assertThat(latest(bob()).person().email()).isNull();
        assertThat(latest(ann()).noLead()).isNull();
        assertThat(latest(bob()).noLead()).isNull();
        assertThat(system.told(ProspectUnmerged.class)).hasSize(1);
        assertThat(system.stores.merges().list(9, null).merges())
                .singleElement()
                .satisfies(merge -> {
                    assertThat(merge.state()).isEqualTo(Merge.State.ALLOWED);
                    assertThat(merge.importId()).isEqualTo("import-1");
                    assertThat(merge.factId()).isEqualTo("row-2");
                });
    }

    @Test
    void allOfItAgainChangesNothing() {
        arrive(ofAnn, ofBob, row);
        undo(row);
        var told = system.told.size();

        arrive(ofAnn, ofBob, row);
        undo(row);

        assertThat(system.told).hasSize(told);
        assertThat(leads(bob())).containsExactly("form-bob");
    }

    @Test
    void whoWasKnownByRowsAloneIsNobodyByThemselves() {
        var known = row("row-1", "import-1", null, NUMBER, ConsentStatus.UNKNOWN);
        arrive(ofAnn, known, row);

        undo(known, row);

        assertThat(latest(ann()).noLead()).isNull();
        assertThat(latest(bob()).noLead()).isEqualTo(NoLead.WITHDRAWN);
        assertThat(leads(bob())).containsExactly("row-1");
    }

    @Test
    void whomAFormJoinedMeanwhileStayOne() {
        arrive(ofAnn, ofBob, row, form("form-both", ANN, NUMBER, 1));

        undo(row);

        assertThat(ann()).isEqualTo(bob());
        assertThat(system.told(ProspectUnmerged.class)).isEmpty();
    }

    @Test
    void whomAnotherImportJoinsTooStayOneUntilItIsUndone() {
        var other = row("row-9", "import-2", ANN, NUMBER, ConsentStatus.UNKNOWN);
        arrive(ofAnn, ofBob, row, other);

        undo(row);
        assertThat(ann()).isEqualTo(bob());

        undo(other);
        assertThat(ann()).isNotEqualTo(bob());
    }

    @Test
    void whomAPersonJoinedStayOne() {
        arrive(ofAnn, ofBob);
        system.joinByHand().merge(ann().prospectId(), bob().prospectId(), "one voice on the phone", "boss");
        arrive(row);

        undo(row);

        assertThat(ann()).isEqualTo(bob());
    }

    @Test
    void aFormThatNamesBothJoinsThemAfterwards() {
        arrive(ofAnn, ofBob, row);
        undo(row);

        arrive(form("form-both", ANN, NUMBER, 0));

        assertThat(ann()).isEqualTo(bob());
    }

    @Test
    void theSameListAgainJoinsThemAgain() {
        arrive(ofAnn, ofBob, row);
        undo(row);

        arrive(row("row-2", "import-2", ANN, NUMBER, ConsentStatus.UNKNOWN));
        assertThat(ann()).isEqualTo(bob());

        undo(row("row-2", "import-2", ANN, NUMBER, ConsentStatus.UNKNOWN));
        assertThat(ann()).isNotEqualTo(bob());
    }

    @Test
    void aRefusalInTheRowHoldsForBoth() {
        var refusing = row("row-2", "import-1", ANN, NUMBER, ConsentStatus.DENIED);
        arrive(ofAnn, ofBob, refusing);

        undo(refusing);

        assertThat(ann()).isNotEqualTo(bob());
        assertThat(latest(ann()).consent().phone()).isEqualTo(ConsentStatus.DENIED);
        assertThat(latest(bob()).consent().phone()).isEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void whoeverWasMergedWithAThirdSinceGoesOnWithThatOne() {
        var cara = form("form-cara", "cara@example.net", null, 20);
        arrive(cara, ofAnn, ofBob, row);
        var annAndCara = Facts.capture(
                "form-ac",
                CaptureChannel.WEB_FORM,
                new Person(null, ANN, null, Map.of("email", "cara@example.net"), null, null, null, Map.of()),
                null,
                daysAgo(1),
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN);
        arrive(annAndCara);
        assertThat(system.holder("email:cara@example.net")).isEqualTo(bob());

        undo(row);

        assertThat(system.holder("email:cara@example.net")).isEqualTo(ann());
        assertThat(leads(ann())).containsExactly("form-cara", "form-ann", "row-2", "form-ac");
        assertThat(leads(bob())).containsExactly("form-bob");
        var told = system.told.size();
        undo(row);
        assertThat(system.told).hasSize(told);
    }

    @Test
    void whereverACrashInterruptsItTheRedeliveredWithdrawalCompletesIt() {
        arrive(ofAnn, ofBob, row);
        var before = system.steps();
        undo(row);
        var steps = system.steps() - before;

        for (var crash = 0; crash < steps; crash++) {
            system = new QualifyingSystem();
            arrive(ofAnn, ofBob, row);
            system.crashAfter(crash);
            assertThat(catchThrowable(() -> undo(row))).isNotNull();
            system.mend();

            undo(row);
            system.undoMerges().completeInterrupted();

            assertThat(leads(ann())).as("crash %d", crash).containsExactly("form-ann", "row-2");
            assertThat(leads(bob())).as("crash %d", crash).containsExactly("form-bob");
            arrive(form("form-both", ANN, NUMBER, 0));
            assertThat(ann()).as("crash %d", crash).isEqualTo(bob());
        }
    }

    @Test
    void whoIsErasedAfterwardsIsForgottenByTheOtherToo() {
        arrive(ofAnn, ofBob, row);
        undo(row);

        system.erasePeople().erase(system.findPerson().byKey(KEY_OF_BOB).orElseThrow());

        assertThat(system.everythingStored()).doesNotContain("\"" + NUMBER + "\"", KEY_OF_BOB);
        assertThat(leads(ann())).containsExactly("form-ann", "row-2");
    }

    private void arrive(LeadCaptured... captures) {
        for (var capture : captures) {
            system.handle(anEvent(capture.leadId() + capture.imports(), capture.capturedAt(), capture));
        }
    }

    private void undo(LeadCaptured... rows) {
        var events = List.of(rows).stream()
                .map(taken -> anEvent(
                        "withdrawn-" + taken.leadId() + taken.imports(),
                        TODAY,
                        new LeadWithdrawn(taken.leadId(), taken.imports().getFirst(), taken.person(), null, TODAY)))
                .toArray(EventEnvelope<?>[]::new);
        system.handle(events);
    }

    private static LeadCaptured form(String id, @Nullable String mail, @Nullable String number, long daysAgo) {
        return capture(id, CaptureChannel.WEB_FORM, mail, number, daysAgo(daysAgo), ConsentStatus.UNKNOWN);
    }

    private static LeadCaptured row(
            String id, String importId, @Nullable String mail, @Nullable String number, ConsentStatus consent) {
        return capture(id, CaptureChannel.IMPORT, mail, number, daysAgo(5), consent)
                .broughtBy(List.of(importId));
    }

    private static LeadCaptured capture(
            String id,
            CaptureChannel channel,
            @Nullable String mail,
            @Nullable String number,
            Instant at,
            ConsentStatus consent) {
        Map<String, String> ids = number == null ? Map.of() : Map.of("crm", number);
        return Facts.capture(
                id,
                channel,
                new Person(null, mail, null, ids, null, null, null, Map.of()),
                null,
                at,
                Map.of(),
                null,
                new Consent(consent, consent, null, null),
                Machine.HUMAN);
    }

    private Prospect ann() {
        return system.holder(KEY_OF_ANN);
    }

    private Prospect bob() {
        return system.holder(KEY_OF_BOB);
    }

    private static List<String> leads(Prospect prospect) {
        return prospect.captures().stream().map(LeadCaptured::leadId).toList();
    }

    private ProspectQualified latest(Prospect prospect) {
        return Objects.requireNonNull(system.told(ProspectQualified.class).stream()
                .filter(told -> told.prospectId().equals(prospect.prospectId()))
                .max(Comparator.comparing(ProspectQualified::revision))
                .orElse(null));
    }
}
