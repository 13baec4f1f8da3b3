package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResumedImportTests extends WorkedImports {

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
