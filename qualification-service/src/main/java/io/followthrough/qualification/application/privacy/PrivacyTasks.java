package io.followthrough.qualification.application.privacy;

import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.List;

/** People who asked what is held about them, or to be forgotten, and are waiting. */
public interface PrivacyTasks {

    /** Those whose date comes first, at most so many. */
    List<Prospect> waiting(int most);

    long countWaiting();

    /** How many wait longer than the law allows. */
    long countOverdue(Instant now);
}
