package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import java.util.Comparator;

/**
 * What comes before what: by when it happened, and of one instant by when it was told, so that a newer export speaks after the older
 * one that has the same dates; see decision 314. Ids decide only where nothing else does.
 */
public final class Chronology {

    public static final Comparator<LeadCaptured> CAPTURES = Comparator.comparing(LeadCaptured::capturedAt)
            .thenComparing(LeadCaptured::toldAt)
            .thenComparing(LeadCaptured::leadId);

    /** Of one instant, as where only days are known, a deal begins before it ends, whichever file tells of it first. */
    public static final Comparator<ActivityRecorded> ACTIVITIES = Comparator.comparing(ActivityRecorded::at)
            .thenComparing(activity -> activity.kind() != ActivityKind.DEAL_OPENED)
            .thenComparing(ActivityRecorded::toldAt)
            .thenComparing(ActivityRecorded::activityId);

    private Chronology() {}
}
