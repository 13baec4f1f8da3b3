package io.followthrough.standalone.demo;

import io.followthrough.events.EnrolmentOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one invented person lived through before the demo was started.
 *
 * @param number of the person
 * @param rep who cared for the person
 * @param promised when the contacts were promised
 * @param ending how the contacts ended; absent for whom they had not ended yet
 */
record PastLife(
        int number,
        SampleLead lead,
        String cadence,
        String rep,
        Instant promised,
        List<PastContact> contacts,
        List<SampleActivity> activities,
        @Nullable Ending ending) {

    /** @param reason as the cadence service would have told it */
    record Ending(EnrolmentOutcome outcome, Instant at, String reason) {}
}
