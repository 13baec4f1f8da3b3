package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.Reading;
import io.followthrough.qualification.domain.reading.RoadSign;
import io.followthrough.qualification.domain.reading.Sign;
import io.followthrough.qualification.domain.rules.CriterionRule;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a person stands, and where one more answer would take them, without deciding everything anew. */
record Outlook(
        Rules rules,
        Instant now,
        StagePosition walked,
        StagePosition stage,
        RoadPosition road,
        @Nullable RoadSign holding,
        Map<Criterion, List<Sign>> counting,
        Scores scores,
        History history) {

    /** Where an answer would lead. */
    record Outcome(Stage stage, Road road, BigDecimal score) {}

    /** Where an answer given now would lead. */
    Outcome after(Catalogue.PossibleAnswer answer) {
        return after(answer.reading(now));
    }

    private Outcome after(Reading reading) {
        var newScores = scores;
        for (var sign : reading.signs()) {
            newScores =
                    newScores.with(sign.criterion(), Scoring.value(with(sign), rules.of(sign.criterion()), now), rules);
        }
        var sign = holding;
        for (var next : reading.roadSigns()) {
            sign = Roads.after(sign, next);
        }
        var newStage = Stages.judged(walkedAfter(reading), newScores, history, rules);
        var newRoad = new Roads(rules.roads(), now)
                .position(sign, newStage, Objects.equals(sign, holding) ? lastHeard() : now);
        return new Outcome(newStage.stage(), newRoad.road(), newScores.total());
    }

    /** Interest shown again re-opens what was lost. */
    private StagePosition walkedAfter(Reading reading) {
        var pointsToCurrent = !reading.roadSigns().isEmpty()
                && reading.roadSigns().getLast() instanceof RoadSign.Current current
                && current.isOwn();
        return pointsToCurrent
                ? StageTable.next(walked.stage(), StageTrigger.INTEREST_SHOWN)
                        .map(to -> new StagePosition(to, walked.reason(), now, null))
                        .orElse(walked)
                : walked;
    }

    /** Keeps a road that has lapsed lapsed: an answer that points nowhere is no news. */
    private Instant lastHeard() {
        return road.road() == Road.CURRENT_INTEREST
                ? now
                : road.since().minus(rules.roads().lapseAfter());
    }

    private List<Sign> with(Sign added) {
        var signs = new ArrayList<Sign>();
        signs.add(added);
        var isClearNo = added.strength() == 0 && rules.of(added.criterion()).combine() == CriterionRule.Combine.SUM;
        if (isClearNo) {
            return signs;
        }
        counting.getOrDefault(added.criterion(), List.of()).stream()
                .filter(sign -> !sign.topic().equals(added.topic()))
                .forEach(signs::add);
        return signs;
    }
}
