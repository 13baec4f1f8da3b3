package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the end of a person's deals teaches: how it ended, and what was known just before.
 *
 * @param traits see {@link Traits}
 */
public record Lesson(boolean won, List<String> traits) {

    public Lesson {
        traits = List.copyOf(traits);
    }

    /** The activity that settles it: the first deal won, else the last one lost. */
    static Optional<ActivityRecorded> ending(Prospect prospect) {
        var byTime = Comparator.comparing(ActivityRecorded::at).thenComparing(ActivityRecorded::activityId);
        var closed = prospect.activities().stream()
                .filter(activity -> activity.machine() != Machine.MACHINE)
                .toList();
        return closed.stream()
                .filter(activity -> activity.kind() == ActivityKind.DEAL_WON)
                .min(byTime)
                .or(() -> closed.stream()
                        .filter(activity -> activity.kind() == ActivityKind.DEAL_LOST)
                        .max(byTime));
    }
}
