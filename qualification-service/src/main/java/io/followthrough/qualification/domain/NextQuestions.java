package io.followthrough.qualification.domain;

import io.followthrough.events.NextQuestion;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.rules.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the question whose answers would most change stage or road, by trying every answer in the catalogue. The gain
 * of a question is the mean over its answers; a change of stage counts twice a change of road, and either more than any
 * change of score.
 */
final class NextQuestions {

    private static final BigDecimal STAGE_GAIN = new BigDecimal(400);
    private static final BigDecimal ROAD_GAIN = new BigDecimal(200);
    private static final Set<Stage> STILL_OPEN = EnumSet.of(Stage.LEAD, Stage.PROSPECT, Stage.OPPORTUNITY, Stage.LOST);

    private NextQuestions() {}

    /** Null when nothing is left to ask, or when the person is none to ask any more. */
    static @Nullable NextQuestion best(Outlook outlook, @Nullable String language) {
        if (!STILL_OPEN.contains(outlook.stage().stage())) {
            return null;
        }
        Question best = null;
        var bestGain = BigDecimal.ZERO;
        for (var question : outlook.rules().questions()) {
            var gain = isAnswered(question, outlook) ? BigDecimal.ZERO : gain(question, outlook);
            if (gain.compareTo(bestGain) > 0) {
                best = question;
                bestGain = gain;
            }
        }
        return best == null ? null : new NextQuestion(best.id(), best.textFor(language), wouldChange(best, outlook));
    }

    private static boolean isAnswered(Question question, Outlook outlook) {
        var topic = outlook.rules().evidence().answers().topicOf(question.key());
        return outlook.counting().getOrDefault(question.about(), List.of()).stream()
                .anyMatch(sign -> sign.topic().equals(topic));
    }

    private static BigDecimal gain(Question question, Outlook outlook) {
        var sum = BigDecimal.ZERO;
        for (var answer : question.answers()) {
            sum = sum.add(gain(outlook.after(question.key(), answer), outlook));
        }
        return sum.divide(BigDecimal.valueOf(question.answers().size()), 6, java.math.RoundingMode.HALF_UP);
    }

    private static BigDecimal gain(Outlook.Outcome outcome, Outlook outlook) {
        var gain = outcome.score().subtract(outlook.scores().total()).abs();
        if (outcome.stage() != outlook.stage().stage()) {
            gain = gain.add(STAGE_GAIN);
        }
        return outcome.road() == outlook.road().road() ? gain : gain.add(ROAD_GAIN);
    }

    private static String wouldChange(Question question, Outlook outlook) {
        var changes = new ArrayList<String>();
        var lowest = outlook.scores().total();
        var highest = lowest;
        for (var answer : question.answers()) {
            var outcome = outlook.after(question.key(), answer);
            lowest = lowest.min(outcome.score());
            highest = highest.max(outcome.score());
            var change = change(outcome, outlook);
            if (!change.isEmpty()) {
                changes.add("\"" + answer + "\" " + change);
            }
        }
        return changes.isEmpty() ? "the score, to between " + lowest + " and " + highest : String.join("; ", changes);
    }

    private static String change(Outlook.Outcome outcome, Outlook outlook) {
        var parts = new ArrayList<String>();
        if (outcome.stage() != outlook.stage().stage()) {
            parts.add("makes a " + outlook.stage().stage() + " a " + outcome.stage());
        }
        if (outcome.road() != outlook.road().road()) {
            parts.add(
                    outcome.road() == Road.CURRENT_INTEREST ? "moves to current interest" : "moves to future interest");
        }
        return String.join(" and ", parts);
    }
}
