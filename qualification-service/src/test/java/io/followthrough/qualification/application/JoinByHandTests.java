package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.domain.Prospect;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody decides what the evidence leaves open. */
class JoinByHandTests {

    private static final String NUMBER = "+49309876500";

    private final QualifyingSystem system = new QualifyingSystem();

    /** Two of one name at one company and number, each with an address. */
    private Proposal proposed() {
        captured("one", "Thomas Weber", "t.weber@acme.example", ConsentStatus.GRANTED, 50);
        captured("two", "Thomas Weber", "thomas.weber2@acme.example", ConsentStatus.DENIED, 40);
        return onlyOpen();
    }

    private Proposal onlyOpen() {
        var open = system.stores.proposals().list(Proposal.State.OPEN, 10, null).proposals();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void mergedTheyAreOneWithTheStricterConsentAndThatIsOnRecord() {
        var merge = merge(proposed());

        assertThat(merge.reason()).isEqualTo("seen both");
        assertThat(one().prospectId()).isEqualTo(two().prospectId());
        assertThat(system.told(io.followthrough.events.ProspectQualified.class)
                        .getLast()
                        .consent()
                        .email())
                .isEqualTo(ConsentStatus.DENIED);
        assertThat(state(merge)).isEqualTo(Proposal.State.MERGED);
    }

    private Proposal.State state(Merge merge) {
        var merged =
                system.stores.proposals().list(Proposal.State.MERGED, 10, null).proposals();
        assertThat(merged).hasSize(1);
        assertThat(merged.getFirst().prospects()).contains(merge.mergedProspectId());
        return merged.getFirst().state();
    }

    @Test
    void aLatePressMergesNobodyWhoWasKeptApart() {
        var proposal = proposed();
        system.joinByHand()
                .keepApart(proposal.prospects().getFirst(), proposal.prospects().getLast(), "ann");

        assertThatThrownBy(() -> system.joinByHand()
                        .accept(
                                system.stores
                                        .proposals()
                                        .find(proposal.proposalId())
                                        .orElseThrow(),
                                "bob"))
                .isInstanceOf(MergeStandsException.class)
                .hasMessageContaining("kept apart by ann");

        assertThat(one().prospectId()).isNotEqualTo(two().prospectId());
    }

    @Test
    void undoneBothAreThereWholeAndAreNotProposedAgain() {
        var merge = merge(proposed());

        system.undoMerges().undo(merge, "boss");

        assertThat(leads(one())).containsExactly("one");
        assertThat(leads(two())).containsExactly("two");
        captured("again", "Thomas Weber", "thomas.weber2@acme.example", ConsentStatus.UNKNOWN, 10);
        assertThat(leads(two())).containsExactly("two", "again");
        assertThat(system.stores.proposals().list(Proposal.State.OPEN, 10, null).proposals())
                .isEmpty();
    }

    @Test
    void undoneAndMergedOnceMoreTheyAreOne() {
        var merge = merge(proposed());
        system.undoMerges().undo(merge, "boss");

        var again = system.joinByHand()
                .merge(one().prospectId(), two().prospectId(), "after all", "boss")
                .orElseThrow();

        assertThat(again.mergeId()).isNotEqualTo(merge.mergeId());
        assertThat(leads(one())).containsExactly("one", "two");
    }

    @Test
    void keptApartTheyStayTwoWhateverIsCapturedLater() {
        var proposal = proposed();
        assertThat(system.joinByHand()
                        .keepApart(
                                proposal.prospects().getFirst(),
                                proposal.prospects().getLast(),
                                "boss"))
                .isTrue();

        captured("three", "Thomas Weber", "t.weber@acme.example", ConsentStatus.UNKNOWN, 5);

        assertThat(one().prospectId()).isNotEqualTo(two().prospectId());
        assertThat(system.stores.proposals().list(Proposal.State.OPEN, 10, null).proposals())
                .isEmpty();
        assertThat(system.stores
                        .proposals()
                        .list(Proposal.State.APART, 10, null)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void whoIsOneAlreadyCannotBeMergedAgain() {
        var proposal = proposed();
        merge(proposal);

        assertThatThrownBy(() -> merge(proposal)).isInstanceOf(MergeStandsException.class);
        assertThat(system.joinByHand().merge("nobody", "nowhere", "", "boss")).isEmpty();
    }

    private Merge merge(Proposal proposal) {
        return system.joinByHand()
                .merge(proposal.prospects().getFirst(), proposal.prospects().getLast(), "seen both", "boss")
                .orElseThrow();
    }

    private Prospect one() {
        return system.holder("email:t.weber@acme.example");
    }

    private Prospect two() {
        return system.holder("email:thomas.weber2@acme.example");
    }

    private static java.util.List<String> leads(Prospect prospect) {
        return prospect.captures().stream().map(LeadCaptured::leadId).toList();
    }

    private void captured(String leadId, String name, String email, ConsentStatus consent, int daysAgo) {
        var capture = Facts.capture(
                leadId,
                CaptureChannel.WEB_FORM,
                new Person(name, email, NUMBER, Map.of(), null, null, null, Map.of()),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                new Consent(consent, consent, null, null),
                Machine.HUMAN);
        system.handle(anEvent(leadId, daysAgo(daysAgo), capture));
    }
}
