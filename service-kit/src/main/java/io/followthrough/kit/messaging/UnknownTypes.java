package io.followthrough.kit.messaging;

import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of types that this version does not know. They are passed over, for a newer version may have written them for
 * others; but after a downgrade, or with a misspelt type, somebody has to see it.
 */
public final class UnknownTypes {

    private static final Logger log = LoggerFactory.getLogger(UnknownTypes.class);
    private static final int MOST_TOLD = 100;
    private static final int LONGEST = 200;

    private final MeterRegistry meters;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public UnknownTypes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts it by topic, and names each type once in the log. */
    void seen(RawRecord record, String type) {
        meters.counter(MetricNames.UNKNOWN_EVENTS, "topic", record.topic()).increment();
        if (told.size() < MOST_TOLD && told.add(type)) {
            log.warn(
                    "passed over an event of the unknown type {} at {}-{}@{}: is a newer version at work?",
                    type.substring(0, Math.min(LONGEST, type.length())).replaceAll("\\p{Cntrl}", "?"),
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }
}
