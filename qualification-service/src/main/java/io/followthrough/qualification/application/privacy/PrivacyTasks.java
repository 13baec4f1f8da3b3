package io.followthrough.qualification.application.privacy;

import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who asked what is held about them, or to be forgotten, and are waiting. */
public interface PrivacyTasks {

    /** @param place of it in the list, for {@link #waiting} to go on behind */
    record Waiting(Prospect prospect, String place) {}

    /**
     * Those whose date comes first, at most so many.
     *
     * @param behind place of the last of the page before; null: from the first
     */
    List<Waiting> waiting(@Nullable String behind, int most);

    long countWaiting();

    /** How many wait longer than the law allows. */
    long countOverdue(Instant now);
}
