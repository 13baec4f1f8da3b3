package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.identity.Proposal;
import io.followthrough.qualification.application.identity.Proposal.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pairs of one import with the same grounds are decided together, piece by piece, and taken back. */
class DecideTogetherTests {

    private static final List<String> NAMES = List.of("Thomas Weber", "Paula Pohl", "Quentin Quast", "Rita Rau");

    private final QualifyingSystem system = new QualifyingSystem();

    private DecideTogether together() {
        return new DecideTogether(
                system.stores.proposals(), system.stores.merges(), system.joinByHand(), system.undoMerges());
    }

    /** Four of the list look like four who had come before, each at a number of their own. */
    private DecideTogether.Group proposed() {
        for (var name : NAMES) {
            captured("before", name, 50, List.of());
        }
        for (var name : NAMES) {
            captured("list", name, 1, List.of("import-a"));
        }
        captured("before", "Udo Uhl", 50, List.of());
        captured("other", "Udo Uhl", 1, List.of("import-b"));
        var groups = together().groups();
        assertThat(groups).extracting(DecideTogether.Group::pairs).containsExactly(4L, 1L);
        assertThat(groups.getFirst().grounds().importId()).isEqualTo("import-a");
        return groups.getFirst();
    }

    @Test
    void aGroupIsJoinedPieceByPieceAndNobodyElse() {
        var group = proposed();

        var first = together().decide(group.grounds(), State.MERGED, "batch-1", 3, "ann");
        var second = together().decide(group.grounds(), State.MERGED, "batch-1", 3, "ann");

        assertThat(first).isEqualTo(new DecideTogether.Piece("batch-1", 3, List.of(), 1));
        assertThat(second).isEqualTo(new DecideTogether.Piece("batch-1", 1, List.of(), 0));
        assertThat(NAMES).allSatisfy(name -> assertThat(idOf("before", name)).isEqualTo(idOf("list", name)));
        assertThat(idOf("before", "Udo Uhl")).isNotEqualTo(idOf("other", "Udo Uhl"));
        assertThat(open()).hasSize(1);
        assertThat(together().batches(5)).singleElement().satisfies(batch -> {
            assertThat(batch.pairs()).isEqualTo(4);
            assertThat(batch.decision()).isEqualTo(State.MERGED);
        });
    }

    @Test
    void takenBackAllOfThemWaitAgainAndAreTwo() {
        var group = proposed();
        together().decide(group.grounds(), State.MERGED, "batch-1", 10, "ann");

        var first = together().undo("batch-1", 3, "ann");
        var second = together().undo("batch-1", 3, "ann");

        assertThat(first).isEqualTo(new DecideTogether.Piece("batch-1", 3, List.of(), 1));
        assertThat(second).isEqualTo(new DecideTogether.Piece("batch-1", 1, List.of(), 0));
        assertThat(NAMES).allSatisfy(name -> assertThat(idOf("before", name)).isNotEqualTo(idOf("list", name)));
        assertThat(together().groups().getFirst().pairs()).isEqualTo(4);
        assertThat(together().batches(5)).isEmpty();
        assertThat(together()
                        .decide(group.grounds(), State.MERGED, "batch-2", 10, "bob")
                        .done())
                .isEqualTo(4);
    }

    @Test
    void keptApartTheyCanBeOneAgainOnceThatIsTakenBack() {
        var group = proposed();
        together().decide(group.grounds(), State.APART, "batch-1", 10, "ann");
        assertThat(open()).hasSize(1);

        together().undo("batch-1", 10, "ann");

        assertThat(together().decide(group.grounds(), State.MERGED, "batch-2", 10, "bob"))
                .isEqualTo(new DecideTogether.Piece("batch-2", 4, List.of(), 0));
    }

    @Test
    void whatSomebodyDecidedOtherwiseMeanwhileIsToldAndNoObstacle() {
        var group = proposed();
        var seen = open().stream()
                .filter(proposal -> proposal.grounds().equals(group.grounds()))
                .findFirst()
                .orElseThrow();
        system.joinByHand()
                .keepApart(seen.prospects().getFirst(), seen.prospects().getLast(), "bob");
        system.stores.proposals().update(seen.reopened()); // as whoever reads an old list sees it

        var piece = together().decide(group.grounds(), State.MERGED, "batch-1", 10, "ann");

        assertThat(piece.done()).isEqualTo(3);
        assertThat(piece.stand()).singleElement().asString().contains("kept apart");
        assertThat(piece.left()).isZero();
        assertThat(open()).hasSize(1);
    }

    private List<Proposal> open() {
        return system.stores.proposals().list(State.OPEN, 20, null).proposals();
    }

    private String idOf(String where, String name) {
        var key = "email:" + mailbox(where, name);
        return system.stores.claims().find(Set.of(key)).get(key);
    }

    private static String mailbox(String where, String name) {
        return where + "." + name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@"
                + (where.equals("before") ? "web.de" : "gmx.de");
    }

    private void captured(String where, String name, int daysAgo, List<String> imports) {
        var leadId = where + "-" + name;
        var phone = "+4930987651" + (NAMES.indexOf(name) + 2);
        var capture = Facts.capture(
                        leadId,
                        CaptureChannel.IMPORT,
                        new Person(name, mailbox(where, name), phone, Map.of(), null, null, null, Map.of()),
                        null,
                        daysAgo(daysAgo),
                        Map.of(),
                        null,
                        Consent.UNKNOWN,
                        Machine.HUMAN)
                .broughtBy(imports);
        system.handle(anEvent(leadId, daysAgo(daysAgo), capture));
    }
}
