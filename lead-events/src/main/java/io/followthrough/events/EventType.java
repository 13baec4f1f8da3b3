package io.followthrough.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The name of each event on the wire. A breaking change is a new entry ending in {@code .v2}. */
public enum EventType {
    LEAD_CAPTURED("lead.captured", LeadCaptured.class),
    LEAD_WITHDRAWN("lead.withdrawn", LeadWithdrawn.class),
    ACTIVITY_RECORDED("activity.recorded", ActivityRecorded.class),
    PROSPECT_QUALIFIED("prospect.qualified", ProspectQualified.class),
    STAGE_CHANGED("prospect.stage-changed", StageChanged.class),
    ROAD_CHANGED("prospect.road-changed", RoadChanged.class),
    PROSPECT_MERGED("prospect.merged", ProspectMerged.class),
    PROSPECT_UNMERGED("prospect.unmerged", ProspectUnmerged.class),
    PROSPECT_ERASED("prospect.erased", ProspectErased.class),
    PROSPECT_RETURNED("prospect.returned", ProspectReturned.class),
    REFERRAL_REWARDED("referral.rewarded", ReferralRewarded.class),
    REFERRAL_REWARD_WITHDRAWN("referral.reward-withdrawn", ReferralRewardWithdrawn.class),
    TOUCH_PLANNED("touch.planned", TouchPlanned.class),
    TOUCH_DUE("touch.due", TouchDue.class),
    TOUCH_SENT("touch.sent", TouchSent.class),
    TOUCH_COMPLETED("touch.completed", TouchCompleted.class),
    TOUCH_SKIPPED("touch.skipped", TouchSkipped.class),
    TOUCH_UNCONFIRMED("touch.unconfirmed", TouchUnconfirmed.class),
    ENROLMENT_STARTED("enrolment.started", EnrolmentStarted.class),
    ENROLMENT_WAITLISTED("enrolment.waitlisted", EnrolmentWaitlisted.class),
    ENROLMENT_PAUSED("enrolment.paused", EnrolmentPaused.class),
    ENROLMENT_RESUMED("enrolment.resumed", EnrolmentResumed.class),
    ENROLMENT_FINISHED("enrolment.finished", EnrolmentFinished.class),
    ENROLMENT_WOKEN("enrolment.woken", EnrolmentWoken.class),
    METRIC_UPDATED("metric.updated", MetricUpdated.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final Class<? extends Event> record;

    EventType(String fact, Class<? extends Event> record) {
        this.wireName = "io.followthrough." + fact + ".v1";
        this.record = record;
    }

    /** The CloudEvents {@code type}, for example {@code io.followthrough.lead.captured.v1}. */
    public String wireName() {
        return wireName;
    }

    /** The record that holds the event's data. */
    public Class<? extends Event> record() {
        return record;
    }

    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** @throws IllegalStateException if somebody added a record and forgot to give it a name here */
    public static EventType of(Event event) {
        var type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException(
                    event.getClass().getName() + " has no name on the wire: add it to EventType");
        }
        return type;
    }
}
