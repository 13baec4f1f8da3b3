package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Company;
import io.followthrough.events.Event;
import io.followthrough.events.ListKeys;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectReturned;
import io.followthrough.intake.application.imports.RejectedRow;
import io.followthrough.intake.application.imports.UndoImport;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asked to be erased is on no list any more, until they come back by themselves. */
class ErasedOnListsTests extends WorkedImports {

    private static final Instant ERASED = Fixtures.MONDAY_8AM.minusSeconds(86_400);

    @Test
    void theirRowsAreLeftOutCountedAndExplainedAndNothingOfThemIsKept() {
        erased("external:crm:c3", "external:crm:c777");
        var importId = receive();

        worker().workOn(() -> true);

        var progress = job(importId).progress();
        assertThat(progress.erased()).isEqualTo(2);
        assertThat(progress.accepted()).isEqualTo(ROWS - 3);
        assertThat(progress.rejected()).isEqualTo(1);
        assertThat(progress.read()).isEqualTo(ROWS);
        assertThat(broker.published).hasSize(ROWS - 3);
        var told = stores.rejected().after(importId, 0, 10);
        assertThat(told).extracting(RejectedRow::row).containsExactly(5L, 502L, 779L);
        assertThat(told.getFirst().cells()).isEmpty();
        assertThat(told.getFirst().problems().getFirst().problem()).isEqualTo("asked to be erased on 2026-03-01");
    }

    @Test
    void undoingSaysNothingOfThemEither() {
        var importId = receive();
        worker().workOn(() -> true);
        erased("external:crm:c3");
        broker.published.clear();

        new UndoImport(stores, clock, asked).undo(importId);
        worker().workOn(() -> true);

        assertThat(broker.published).hasSize(ROWS - 2);
        assertThat(broker.published.stream().map(event -> event.envelope().subject()))
                .doesNotContain("external:crm:c3");
    }

    @Test
    void whoCameBackIsTakenInWhicheverNewsComesFirst() {
        told(ERASED.plusSeconds(60), new ProspectReturned("p-2", hashes("external:crm:c3"), ERASED.plusSeconds(60)));
        erased("external:crm:c3");
        var importId = receive();

        worker().workOn(() -> true);

        assertThat(job(importId).progress().erased()).isZero();
    }

    @Test
    void whoWasErasedOnceMoreIsLeftOutAgain() {
        told(ERASED, new ProspectReturned("p-2", hashes("external:crm:c3"), ERASED.minusSeconds(60)));
        erased("external:crm:c3");
        var importId = receive();

        worker().workOn(() -> true);

        assertThat(job(importId).progress().erased()).isEqualTo(1);
    }

    @Test
    void whatAnOlderVersionToldOfKeepsPeopleOffListsToo() {
        told(ERASED, new ProspectErased("p-1", "asked", hashes("external:crm:c3")));
        var importId = receive();

        worker().workOn(() -> true);

        assertThat(job(importId).progress().erased()).isEqualTo(1);
    }

    @Test
    void aRowIsComparedByWhatSaysWhoItIs() {
        assertThat(keys("Ann  Lee", "ann.lee+shop@gmail.com", null, null))
                .containsExactly("email:annlee@gmail.com", "email:annlee@gmail.com/ann lee");
        assertThat(keys("Ann Lee", null, "+4930123456", "example.com"))
                .as("a number that others may have too")
                .containsExactly("phone:+4930123456/ann lee");
        assertThat(keys(null, null, "+4930123456", null)).containsExactly("phone:+4930123456");
        assertThat(keys(null, "ann@example.com", "+4930123456", null)).containsExactly("email:ann@example.com");
        assertThat(keys("Ann Lee", null, null, "example.com")).containsExactly("company:example.com/ann lee");
        assertThat(keys(null, null, null, "example.com")).isEmpty();
    }

    @Test
    void aFurtherAddressSaysWhoItIsWithTheNameAlone() {
        var ann = new Person("Ann Lee", "ann@new.example", null, Map.of(), null, null, null, Map.of())
                .alsoAt(List.of("ann@old.example"));

        assertThat(ListKeys.of(ann, null))
                .containsExactly(
                        "email:ann@new.example", "email:ann@new.example/ann lee", "email:ann@old.example/ann lee");
    }

    private static List<String> keys(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String domain) {
        var person = new Person(name, email, phone, Map.of(), null, null, null, Map.of());
        return ListKeys.of(person, domain == null ? null : new Company(null, domain, null, null, null));
    }

    private void erased(String... keys) {
        told(ERASED, new ProspectErased("p-1", "asked", List.of("of no list"), hashes(keys)));
    }

    private void told(Instant at, Event event) {
        stores.erased().handle(List.of(Fixtures.anEvent("p-1", at, event)));
    }

    private static List<String> hashes(String... keys) {
        return Stream.of(keys).map(HASHES::of).toList();
    }
}
