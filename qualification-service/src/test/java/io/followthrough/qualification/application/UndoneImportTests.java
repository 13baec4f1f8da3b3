package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
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

    @Test
    void nobodyIsMadeByWhatNobodyHolds() {
        system.handle(withdrawn(row("row-9", ANN)));

        assertThat(system.told).isEmpty();
        assertThat(system.everythingStored()).doesNotContain("ann@example.com");
    }
}
