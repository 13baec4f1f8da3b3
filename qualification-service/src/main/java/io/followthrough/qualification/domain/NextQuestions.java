package io.followthrough.qualification.domain;

import io.followthrough.events.NextQuestion;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.Sign;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the question whose answers would most change stage or road, by trying every answer in the catalogue. The gain
 * of a question is the mean over its answers by how likely each is; a change of stage counts twice a change of road, and either more than any
 * change of score.
 */
final class NextQuestions {

    private static final BigDecimal STAGE_GAIN = new BigDecimal(400);
    private static final BigDecimal ROAD_GAIN = new BigDecimal(200);
    private static final int GAIN_DECIMALS = 6;
    private static final int TOLD_DECIMALS = 2;
    private static final Set<Stage> STILL_OPEN = EnumSet.of(Stage.LEAD, Stage.PROSPECT, Stage.OPPORTUNITY, Stage.LOST);

    private NextQuestions() {}

    /** Null when nothing is left to ask, or when the person is none to ask any more. */
    static @Nullable NextQuestion best(Catalogue catalogue, Outlook outlook, @Nullable String language) {
        if (!STILL_OPEN.contains(outlook.stage().stage())) {
            return null;
        }
        Prospective best = null;
        for (var entry : catalogue.entries()) {
            if (!isAnswered(entry, outlook)) {
                var prospective = Prospective.of(entry, outlook);
                best = best == null || prospective.goesBefore(best) ? prospective : best;
            }
        }
        return best == null || best.gain().signum() == 0
                ? null
                : new NextQuestion(
                        best.entry().question().id(),
                        best.entry().question().textFor(language),
                        wouldChange(best, outlook),
                        best.gain().setScale(TOLD_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Also by what was said unasked: whoever wants to buy is not asked how interesting it is. */
    private static boolean isAnswered(Catalogue.Entry entry, Outlook outlook) {
        return outlook.counting().getOrDefault(entry.question().about(), List.of()).stream()
                .anyMatch(sign -> sign.topic().equals(entry.topic()) || isSaidUnasked(sign));
    }

    private static boolean isSaidUnasked(Sign sign) {
        return switch (sign.source()) {
            case NOTE -> !sign.topic().startsWith("objection:");
            // What a company does is seen by its size, trade and country; that somebody works for one is not.
            case COMPANY -> !sign.topic().equals("company:domain");
            case CAPTURE, ANSWER, ACTIVITY, TITLE -> false;
        };
    }

    /** A question with where each of its answers would lead. */
    private record Prospective(Catalogue.Entry entry, List<Outlook.Outcome> outcomes, BigDecimal gain, boolean isNew) {

        /** What nothing is known of is asked before more about what is known: the budget before the competitors. */
        boolean goesBefore(Prospective other) {
            if (isNew != other.isNew && gain.signum() > 0) {
                return isNew;
            }
            return gain.compareTo(other.gain) > 0;
        }

        static Prospective of(Catalogue.Entry entry, Outlook outlook) {
            var outcomes = entry.answers().stream().map(outlook::after).toList();
            var gain = BigDecimal.ZERO;
            var likelihoods = BigDecimal.ZERO;
            for (var n = 0; n < outcomes.size(); n++) {
                var likelihood = entry.question().likelihood(n);
                gain = gain.add(likelihood.multiply(gainOf(outcomes.get(n), outlook)));
                likelihoods = likelihoods.add(likelihood);
            }
            var isNew = outlook.counting()
                    .getOrDefault(entry.question().about(), List.of())
                    .isEmpty();
            return new Prospective(
                    entry, outcomes, gain.divide(likelihoods, GAIN_DECIMALS, RoundingMode.HALF_UP), isNew);
        }
    }

    private static BigDecimal gainOf(Outlook.Outcome outcome, Outlook outlook) {
        var gain = outcome.score().subtract(outlook.scores().total()).abs();
        if (outcome.stage() != outlook.stage().stage()) {
            gain = gain.add(STAGE_GAIN);
        }
        return outcome.road() == outlook.road().road() ? gain : gain.add(ROAD_GAIN);
    }

    private static String wouldChange(Prospective best, Outlook outlook) {
        var changes = new ArrayList<String>();
        for (var n = 0; n < best.outcomes().size(); n++) {
            var change = change(best.outcomes().get(n), outlook);
            if (!change.isEmpty()) {
                changes.add("\"" + best.entry().answers().get(n).text() + "\" " + change);
            }
        }
        return changes.isEmpty() ? "the score, to " + range(best.outcomes()) : String.join("; ", changes);
    }

    private static String range(List<Outlook.Outcome> outcomes) {
        var scores = outcomes.stream().map(Outlook.Outcome::score).sorted().toList();
        return "between " + scores.getFirst() + " and " + scores.getLast();
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
