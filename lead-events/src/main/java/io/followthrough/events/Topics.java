package io.followthrough.events;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Every topic, named once. */
public final class Topics {

    public static final String LEADS_INBOUND = "leads.inbound.v1";
    public static final String ACTIVITIES_INBOUND = "activities.inbound.v1";
    public static final String INBOUND_REJECTED = "inbound.rejected.v1";
    public static final String LEADS_CAPTURED = "leads.captured.v1";
    public static final String ACTIVITIES_CAPTURED = "activities.captured.v1";
    public static final String PROSPECTS_ACTIVITY = "prospects.activity.v1";
    public static final String PROSPECTS_QUALIFICATION = "prospects.qualification.v1";
    public static final String PROSPECTS_TOUCHES = "prospects.touches.v1";

    /**
     * Keys of people, by prospect, where events are sealed: compacted, and only our services may read it. It has no events;
     * a record without value says that a key was destroyed.
     */
    public static final String PROSPECTS_KEYS = "prospects.keys.v1";

    /**
     * Cadences, windows, templates and representatives, by kind, id and version, as the cadence service keeps them: compacted.
     * It has no events; from it a store that was lost is learnt again.
     */
    public static final String CADENCE_DEFINITIONS = "cadence.definitions.v1";

    /**
     * Documents of the qualification service's store, copied as they are: compacted, and only that service may read it. It has
     * no events; from it a store that was lost is learnt again.
     */
    public static final String QUALIFICATION_STORE = "qualification.store.v1";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofDays(90);

    /** All topics but those of the metrics, with how long their records are kept. */
    public static final List<Topic> ALL = List.of(
            Topic.keptFor(LEADS_INBOUND, WEEK),
            Topic.keptFor(ACTIVITIES_INBOUND, WEEK),
            Topic.keptFor(INBOUND_REJECTED, QUARTER),
            Topic.kept(LEADS_CAPTURED),
            Topic.keptFor(ACTIVITIES_CAPTURED, QUARTER),
            Topic.kept(PROSPECTS_ACTIVITY),
            Topic.kept(PROSPECTS_QUALIFICATION),
            Topic.kept(PROSPECTS_TOUCHES));

    /** Those that are kept for ever and tell about people: what is personal there can be sealed. */
    public static final Set<String> SEALED = Set.of(PROSPECTS_ACTIVITY, PROSPECTS_QUALIFICATION);

    private Topics() {}

    /** Where a metric's cells are written: {@code metrics.<name>.v1}, compacted. */
    public static String metric(String name) {
        return "metrics." + name + ".v1";
    }

    /** Where a consumer group puts what it could not process. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
