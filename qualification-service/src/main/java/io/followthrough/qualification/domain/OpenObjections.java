package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Objections raised and not cleared. */
public final class OpenObjections {

    /** @param type for example {@code PRICE}; an objection of a type is cleared by type */
    public record Open(String type, @Nullable String text, Instant since) {}

    private OpenObjections() {}

    /** Oldest first. */
    public static List<Open> of(Prospect prospect) {
        var open = new LinkedHashMap<String, Open>();
        for (var activity : inOrder(prospect)) {
            var objection = activity.objection();
            if (objection == null) {
                continue;
            }
            var type = objection.type().toUpperCase(Locale.ROOT);
            if (isCleared(activity)) {
                open.remove(type);
            } else {
                open.putIfAbsent(type, new Open(type, objection.text(), activity.at()));
            }
        }
        return List.copyOf(open.values());
    }

    /** Of the same moment, what was raised comes first: many a source knows the day alone. */
    private static List<ActivityRecorded> inOrder(Prospect prospect) {
        return prospect.activities().stream()
                .sorted(Comparator.comparing(ActivityRecorded::at).thenComparing(OpenObjections::isCleared))
                .toList();
    }

    private static boolean isCleared(ActivityRecorded activity) {
        return activity.kind() == ActivityKind.OBJECTION_CLEARED;
    }
}
