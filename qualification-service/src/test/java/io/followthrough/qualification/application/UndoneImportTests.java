package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.NoLead;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.qualification.Facts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Withdrawals find whoever holds the capture, by whatever the person can be found by, and make and join nobody. */
class UndoneImportTests {

    private final QualifyingSystem system = new QualifyingSystem();

    private static final Person ANN = Facts.person("ann@example.com", null);
    private static final Person CALLER =
            new Person("Bob Gray", null, "+493090182001", Map.of(), null, null, null, Map.of());

    private static LeadCaptured row(String leadId, Person person) {
        var capture = Facts.capture(CaptureChannel.IMPORT, person, TODAY);
        return new LeadCaptured(
                        leadId,
                        capture.channel(),
                        capture.source(),
                        person,
                        null,
                        Map.of(),
                        List.of(),
                        null,
                        capture.consent(),
                        capture.machine(),
                        null,
                        false,
                        TODAY)
                .broughtBy(List.of("import-1"));
    }

    private static EventEnvelope<?> withdrawn(LeadCaptured row) {
        return anEvent(row.leadId(), TODAY, new LeadWithdrawn(row.leadId(), "import-1", row.person(), null, TODAY));
    }

    @Test
    void everybodyIsToldThatTheyAreNoLeadsAnyMore() {
        var ann = row("row-2", ANN);
        var bob = row("row-3", CALLER);
        system.handle(anEvent("row-2", TODAY, ann), anEvent("row-3", TODAY, bob));

        system.handle(withdrawn(ann), withdrawn(bob));

        assertThat(system.told(ProspectQualified.class).reversed().stream().limit(2))
                .allSatisfy(told -> assertThat(told.noLead()).isEqualTo(NoLead.WITHDRAWN));
        assertThat(system.told(StageChanged.class).getLast().to()).isEqualTo(Stage.DISQUALIFIED);
        var told = system.told.size();
        system.handle(withdrawn(ann), withdrawn(bob));
        assertThat(system.told).as("told once").hasSize(told);
    }

    @Test
    void inOneBatchWithTheirCaptureTheyAreFoundToo() {
        var ann = row("row-2", ANN);

        system.handle(anEvent("row-2", TODAY, ann), withdrawn(ann));

        assertThat(system.told(ProspectQualified.class).getLast().noLead()).isEqualTo(NoLead.WITHDRAWN);
    }

    @Test
    void whoeverWasMergedMeanwhileIsFound() {
        var ann =
                row("row-2", new Person(null, "ann@example.com", null, Map.of("crm", "1"), null, null, null, Map.of()));
        var form =
                Facts.capture(CaptureChannel.WEB_FORM, Facts.person("ann@home.example", null), TODAY.minusSeconds(60));
        var both = Facts.capture(
                CaptureChannel.WEB_FORM,
                new Person(null, "ann@home.example", null, Map.of("crm", "1"), null, null, null, Map.of()),
                TODAY.plusSeconds(60));
        system.handle(anEvent("form", form.capturedAt(), form), anEvent("row-2", TODAY, ann));
        system.handle(anEvent("both", both.capturedAt(), both));

        system.handle(withdrawn(ann));

        var left = system.told(ProspectQualified.class).getLast();
        assertThat(left.noLead()).isNull();
        assertThat(left.firstCapture().leadId()).isEqualTo(form.leadId());
        assertThat(system.holder("email:ann@example.com").isWithdrawn(ann)).isTrue();
    }

    /** The address in the row was wrong: whose it is came by themselves, and was taken for the person of the row. */
    @Test
    void aStrangerAtTheAddressOfARowIsLeftAloneWithWhatTheySent() {
        var bob = row(
                "row-2",
                new Person(
                        "Bob Gray",
                        "zoe@example.com",
                        "+493090182001",
                        Map.of("crm", "7"),
                        "CEO",
                        null,
                        null,
                        Map.of()));
        var zoe = new Person("Zoe Park", "zoe@example.com", null, Map.of(), null, null, null, Map.of());
        var form = Facts.capture(CaptureChannel.WEB_FORM, zoe, TODAY.plusSeconds(60));
        system.handle(anEvent("row-2", TODAY, bob), anEvent("form", form.capturedAt(), form));

        system.handle(withdrawn(bob));

        var left = system.told(ProspectQualified.class).getLast();
        assertThat(left.person().name()).isEqualTo("Zoe Park");
        assertThat(left.person().phone()).isNull();
        assertThat(left.person().externalIds()).isEmpty();
        assertThat(system.holder("email:zoe@example.com").captures().toString())
                .doesNotContain("Bob", "+493090182001", "CEO");

        var told = system.told.size();
        system.handle(anEvent("row-2", TODAY, bob), withdrawn(bob));
        assertThat(system.told).as("all of it again").hasSize(told);
    }

    @Test
    void aStrangerWhoComesAfterTheUndoingIsTakenForNobodyEither() {
        var bob = row(
                "row-2",
                new Person("Bob Gray", "zoe@example.com", "+493090182001", Map.of(), null, null, null, Map.of()));
        var form = Facts.capture(CaptureChannel.WEB_FORM, Facts.person("zoe@example.com", null), TODAY.plusSeconds(60));

        system.handle(anEvent("row-2", TODAY, bob), withdrawn(bob));
        system.handle(anEvent("form", form.capturedAt(), form));

        var left = system.told(ProspectQualified.class).getLast();
        assertThat(left.noLead()).isNull();
        assertThat(left.person().phone()).isNull();
        assertThat(system.holder("email:zoe@example.com").captures().toString()).doesNotContain("Bob");
    }

    @Test
    void aRefusalInTheRowIsKeptWithWhomItIsOf() {
        var plain = row(
                "row-2",
                new Person("Bob Gray", "zoe@example.com", null, Map.of("crm", "7"), null, null, null, Map.of()));
        var denied = new Consent(ConsentStatus.DENIED, ConsentStatus.DENIED, null, null);
        var bob = Facts.capture(
                        "row-2",
                        CaptureChannel.IMPORT,
                        plain.person(),
                        null,
                        TODAY,
                        Map.of(),
                        null,
                        denied,
                        plain.machine())
                .broughtBy(List.of("import-1"));
        var form = Facts.capture(CaptureChannel.WEB_FORM, Facts.person("zoe@example.com", null), TODAY.plusSeconds(60));
        system.handle(anEvent("row-2", TODAY, bob), anEvent("form", form.capturedAt(), form));

        system.handle(withdrawn(bob));

        assertThat(system.told(ProspectQualified.class).getLast().consent().phone())
                .isEqualTo(ConsentStatus.DENIED);
        assertThat(system.holder("email:zoe@example.com").captures().toString()).contains("Bob Gray");
    }

    /** What could not be told from a refusal was taken for one; whoever loads the list has said since what it meant. */
    @Test
    void aDoubtOfARowEndsWithTheSameRowLoadedAgainAndDecided() {
        var doubt = row(
                        "row-2",
                        new Person("Ann Berger", "ann@example.com", null, Map.of(), null, null, null, Map.of()))
                .consenting(new Consent(ConsentStatus.DENIED, ConsentStatus.DENIED, null, "column \"Consent\": maybe"));
        system.handle(anEvent("row-2", TODAY, doubt));
        assertThat(system.told(ProspectQualified.class).getLast().consent().email())
                .isEqualTo(ConsentStatus.DENIED);
        system.handle(withdrawn(doubt));

        system.handle(
                anEvent("row-2-again", TODAY, doubt.consenting(Consent.UNKNOWN).broughtBy(List.of("import-2"))));

        var decided = system.told(ProspectQualified.class).getLast();
        assertThat(decided.noLead()).isNull();
        assertThat(decided.consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
        assertThat(decided.consent().phone()).isEqualTo(ConsentStatus.UNKNOWN);
    }

    @Test
    void nobodyIsMadeByWhatNobodyHolds() {
        system.handle(withdrawn(row("row-9", ANN)));

        assertThat(system.told).isEmpty();
        assertThat(system.everythingStored()).doesNotContain("ann@example.com");
    }
}
