package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.UndoImport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UndoneImportTests extends WorkedImports {

    private UndoImport.Outcome undo(String importId) {
        return new UndoImport(stores, clock, asked).undo(importId).orElseThrow();
    }

    private List<LeadWithdrawn> withdrawn() {
        return broker.published.stream()
                .map(event -> event.envelope().data())
                .filter(LeadWithdrawn.class::isInstance)
                .map(LeadWithdrawn.class::cast)
                .toList();
    }

    private Set<String> captured() {
        return broker.published.stream()
                .map(event -> event.envelope().data())
                .filter(LeadCaptured.class::isInstance)
                .map(capture -> ((LeadCaptured) capture).leadId())
                .collect(Collectors.toSet());
    }

    private Set<String> idsWithdrawn() {
        return withdrawn().stream().map(LeadWithdrawn::leadId).collect(Collectors.toSet());
    }

    @Test
    void everyCaptureThatItBroughtIsTakenBackUnderTheSameKey() {
        var importId = receive();
        worker().workOn(() -> true);

        assertThat(undo(importId)).isInstanceOf(UndoImport.Outcome.Asked.class);
        assertThat(job(importId).state()).isEqualTo(State.UNDOING);
        worker().workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.UNDONE);
        assertThat(job(importId).undo().withdrawn()).isEqualTo(ROWS - 1);
        assertThat(idsWithdrawn()).isEqualTo(captured()).hasSize(ROWS - 1);
        assertThat(withdrawn()).allSatisfy(each -> assertThat(each.importId()).isEqualTo(importId));
        assertThat(broker.published.stream()
                        .map(event -> event.topic() + " " + event.envelope().subject())
                        .distinct())
                .hasSize(ROWS - 1);
        assertThat(stores.files().open(importId)).as("no longer needed").isEmpty();
    }

    @Test
    void anImportThatIsStillLoadingStopsAndLosesNothingOfWhatItSent() {
        var importId = receive();
        var loading = stores.imports().claim(clock.instant(), policy.lease()).orElseThrow();
        stores.imports().release(loading);
        worker().workOn(() -> {
            if (broker.published.size() == 300) {
                undo(importId); // by somebody else, while the next batch is on its way
            }
            return true;
        });
        assertThat(captured()).as("one batch that was on its way").hasSize(400);

        worker().workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.UNDONE);
        assertThat(job(importId).progress().read()).isEqualTo(300);
        assertThat(idsWithdrawn()).isEqualTo(captured());
    }

    @Test
    void anUndoWhoseWorkerDiedGoesOnFromTheLastRowNoted() {
        var importId = receive();
        worker().workOn(() -> true);
        undo(importId);
        broker.failsAfter = 3;
        worker().workOn(() -> true);
        assertThat(job(importId).state()).isEqualTo(State.UNDOING);
        assertThat(job(importId).undo().read()).isEqualTo(300);

        broker.failsAfter = Integer.MAX_VALUE;
        clock.advance(Duration.ofSeconds(10));
        worker().workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.UNDONE);
        assertThat(withdrawn()).hasSize(ROWS - 1);
    }

    @Test
    void askedTwiceItIsDoneOnce() {
        var importId = receive();
        worker().workOn(() -> true);
        undo(importId);
        worker().workOn(() -> true);

        assertThat(undo(importId)).isInstanceOf(UndoImport.Outcome.Asked.class);
        assertThat(worker().workOn(() -> true)).isFalse();
        assertThat(withdrawn()).hasSize(ROWS - 1);
    }

    @Test
    void aDayLaterTheFileIsGoneAndTheImportStands() {
        var importId = receive();
        worker().workOn(() -> true);
        clock.advance(Duration.ofHours(23));
        stores.deleteFilesOfImportsEndedBefore(clock.instant().minus(UndoImport.WINDOW));
        assertThat(stores.files().open(importId)).isNotEmpty();

        clock.advance(Duration.ofHours(2));
        stores.deleteFilesOfImportsEndedBefore(clock.instant().minus(UndoImport.WINDOW));

        assertThat(stores.files().open(importId)).isEmpty();
        assertThat(undo(importId))
                .isInstanceOfSatisfying(
                        UndoImport.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("more than a day ago"));
    }

    @Test
    void aFileThatIsStillComingInAndAnImportOfActivitiesAreNotUndone() {
        assertThat(new UndoImport(stores, clock, asked).undo("nobody's")).isEmpty();
        var activities = receive("""
                name: visits
                kind: activities
                constants: {kind: PAGE_VISITED}
                fields: {person.externalIds.crm: id}
                """);

        assertThat(undo(activities)).isInstanceOf(UndoImport.Outcome.Refused.class);
    }
}
