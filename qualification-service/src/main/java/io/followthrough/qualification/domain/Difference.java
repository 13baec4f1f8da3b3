package io.followthrough.qualification.domain;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would make of one person.
 *
 * @param stageBy what moves the stage: a criterion ({@code budget}) or a section of the rules ({@code stages}); null when
 *     it stays
 * @param roadBy the same for the road
 */
public record Difference(
        String prospectId,
        Stage stageBefore,
        Stage stageAfter,
        Road roadBefore,
        Road roadAfter,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter,
        @Nullable String stageBy,
        @Nullable String roadBy) {

    public boolean isNone() {
        return stageBy == null && roadBy == null && scoreBefore.compareTo(scoreAfter) == 0;
    }
}
