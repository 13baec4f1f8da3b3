package io.followthrough.qualification.application.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Who would change, and why.
 *
 * @param people whom the rules were tried on
 * @param changed who would change stage or road
 * @param stages changes of stage, the most frequent first
 * @param roads changes of road, the most frequent first
 */
public record Report(long people, long changed, List<Turn> stages, List<Turn> roads, ScoreShift scores) {

    public Report {
        stages = stages == null ? List.of() : List.copyOf(stages);
        roads = roads == null ? List.of() : List.copyOf(roads);
    }

    /**
     * @param from stage or road under the rules in force
     * @param by how many because of which criterion ({@code budget}) or section of the rules ({@code stages}, {@code roads})
     */
    public record Turn(String from, String to, long people, Map<String, Long> by, List<Example> examples) {

        public Turn {
            by = by == null ? Map.of() : Map.copyOf(by);
            examples = examples == null ? List.of() : List.copyOf(examples);
        }
    }

    public record Example(String prospectId, BigDecimal scoreBefore, BigDecimal scoreAfter, String by) {}

    /** @param meanChange over everybody, points of 100 */
    public record ScoreShift(long raised, long lowered, BigDecimal meanChange) {}
}
