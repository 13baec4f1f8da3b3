package io.followthrough.qualification.application;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Deal;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a representative enters becomes an activity, and takes the same way as all others. */
public final class RecordWhatWasLearnt {

    private final Aggregates<Prospect> prospects;
    private final EventPublisher publisher;
    private final InstantSource clock;

    public RecordWhatWasLearnt(Aggregates<Prospect> prospects, EventPublisher publisher, InstantSource clock) {
        this.prospects = prospects;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param at when it happened; null: now
     * @param idempotencyKey entering the same again with the same key changes nothing
     */
    public record Learnt(
            ActivityKind kind,
            @Nullable String repId,
            @Nullable Instant at,
            @Nullable Double minutes,
            @Nullable String text,
            Map<String, String> answers,
            @Nullable Objection objection,
            @Nullable Deal deal,
            @Nullable String idempotencyKey) {}

    /**
     * @return the activity's id
     * @throws EventsNotPublishedException if the broker does not answer; nothing is lost by entering it again
     */
    public String record(String prospectId, Learnt learnt) {
        return record(activity(prospectId, learnt));
    }

    /** What it is to be recorded as. */
    public ActivityRecorded activity(String prospectId, Learnt learnt) {
        var now = clock.instant();
        var at = learnt.at() == null ? now : learnt.at();
        var distinction = learnt.idempotencyKey() == null ? now + learnt.toString() : learnt.idempotencyKey();
        var activityId = DerivedIds.of("activity", prospectId, learnt.kind().name(), distinction);
        return new ActivityRecorded(
                activityId,
                learnt.kind(),
                null,
                prospectId,
                null,
                learnt.repId(),
                at,
                learnt.minutes(),
                learnt.text(),
                learnt.answers(),
                learnt.objection(),
                learnt.deal(),
                null,
                Machine.HUMAN,
                null,
                false);
    }

    /** @return the activity's id */
    public String record(ActivityRecorded activity) {
        var prospectId = Objects.requireNonNull(activity.prospectId());
        var event = new EventEnvelope<>(
                activity.activityId(), Announcements.SOURCE, prospectId, activity.at(), null, null, null, activity);
        var story = prospects.load(Set.of(prospectId)).getOrDefault(prospectId, Aggregate.absent(prospectId));
        publisher.publish(List.of(story.place(new Outgoing(Topics.ACTIVITIES_CAPTURED, event))));
        return activity.activityId();
    }
}
