package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.Progress;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResumedImportTests extends WorkedImports {

    private static final String DATED = """
            name: dated
            kind: captures
            constants: {channel: IMPORT, capturedAt: "2024-05-06"}
            fields: {person.externalIds.crm: id}
            """;

    @Test
    void anImportWhoseWorkerDiedGoesOnFromTheLastRowNoted() {
        var importId = receive();
        broker.failsAfter = 3;
        worker().workOn(() -> true);
        assertThat(job(importId).progress().read()).isEqualTo(300);

        broker.failsAfter = Integer.MAX_VALUE;
        assertThat(worker().workOn(() -> true))
                .as("the dead worker's lease still holds")
                .isFalse();
        clock.advance(Duration.ofSeconds(10));
        assertThat(worker().workOn(() -> true)).isTrue();

        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(job(importId).progress()).isEqualTo(new Progress((long) ROWS, ROWS, ROWS - 1, 1, 0, 0));
        assertThat(broker.ids().distinct()).hasSize(ROWS - 1);
        assertThat(stores.rejected().after(importId, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(502);
            assertThat(row.cells()).containsExactly("", "row 500");
        });
    }

    /** Else of two exports whose rows bear the same dates chance would say which is the newer. */
    @Test
    void aFileIsToldAsOfWhenItCameInRowByRowAlsoWhenItIsResumed() {
        var importId = receive(DATED);
        var came = job(importId).createdAt();
        broker.failsAfter = 3;
        worker().workOn(() -> true);
        broker.failsAfter = Integer.MAX_VALUE;
        clock.advance(Duration.ofHours(1));
        assertThat(worker().workOn(() -> true)).isTrue();

        assertThat(broker.published).hasSize(ROWS - 1);
        assertThat(captures()).allSatisfy(capture -> {
            assertThat(capture.capturedAt()).isEqualTo("2024-05-06T00:00:00Z");
            assertThat(capture.receivedAt()).isBetween(came, came.plusMillis(2));
        });
        assertThat(captures().map(LeadCaptured::receivedAt)).doesNotHaveDuplicates();
        assertThat(captures().map(LeadCaptured::receivedAt).toList()).isSorted();
    }

    @Test
    void aRowWithoutADateIsAsOldAsItsFile() {
        var importId = receive();
        clock.advance(Duration.ofHours(1));
        worker().workOn(() -> true);

        assertThat(captures()).allSatisfy(capture -> {
            assertThat(capture.capturedAt())
                    .isBetween(
                            job(importId).createdAt(), job(importId).createdAt().plusMillis(2));
            assertThat(capture.receivedAt()).isNull();
        });
    }

    private Stream<LeadCaptured> captures() {
        return broker.published.stream()
                .map(event -> (LeadCaptured) event.envelope().data());
    }

    @Test
    void aWorkerThatIsToStopGivesItsLeaseBackAtOnce() {
        var importId = receive();
        worker().workOn(() -> broker.published.size() < 200);
        assertThat(job(importId).progress().read()).isEqualTo(200);

        assertThat(worker().workOn(() -> true)).isTrue();

        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(broker.published).as("nothing was published twice").hasSize(ROWS - 1);
    }

    @Test
    void aWorkerThatSleptPastItsLeaseWritesNothingMore() {
        var importId = receive();
        var slow = stores.imports().claim(clock.instant(), policy.lease()).orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        worker().workOn(() -> true);

        assertThat(stores.imports().advance(slow, Progress.NONE, clock.instant()))
                .isFalse();
        assertThat(stores.imports().finish(slow, Progress.NONE, null, clock.instant()))
                .isFalse();
        assertThat(job(importId).progress().read()).isEqualTo(ROWS);
    }

    @Test
    void whatEndedLongAgoIsSweptWithItsRows() {
        var importId = receive();
        worker().workOn(() -> true);
        var now = clock.instant().plus(Duration.ofDays(31));
        stores.imports().expired(now.minus(policy.kept()), now).forEach(stores::delete);
        assertThat(stores.imports().find(importId)).isEmpty();
        assertThat(stores.rejected().after(importId, 0, 10)).isEmpty();
    }
}
