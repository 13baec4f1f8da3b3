package io.followthrough.analytics;

import io.followthrough.analytics.RandomHistory.Figure;
import io.followthrough.analytics.RandomHistory.Fraction;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures by the truth about people alone, as somebody would reckon them who has never seen the product's code. */
final class CountedAfterwards {

    private final Map<Figure, Fraction> figures = new HashMap<>();

    Map<Figure, Fraction> figures() {
        return figures;
    }

    void count(Somebody it) {
        if (it.takenBack) {
            return;
        }
        var origin = it.capturedAt == null
                ? Map.of("source", "(none)", "channel", "(none)")
                : Map.of(
                        "source", it.source.startsWith("(") ? "'" + it.source + "'" : it.source, "channel", "WEB_FORM");
        if (it.capturedAt != null) {
            countCaptured(it, origin, day(it.capturedAt));
        }
        for (var touch : it.touches) {
            var dimensions = Map.of("source", origin.get("source"), "channel", touch.byMail() ? "EMAIL" : "CALL");
            add("response-rate", dimensions, day(touch.at()), "", touch.answered() ? 1 : 0, 1);
        }
        for (var deal : it.deals) {
            var isOnRoad = it.touches.stream().anyMatch(touch -> touch.at().isBefore(deal.at()));
            var dimensions = Map.of(
                    "rep", "rep-1", "source", origin.get("source"), "road", isOnRoad ? "CURRENT_INTEREST" : "(none)");
            if (!deal.isOpen()) {
                add("closing-ratio", dimensions, day(deal.at()), "", deal.isWon() ? 1 : 0, 1);
            }
            var open = deal.isOpen() ? 1 : 0;
            add("open-deals", Map.of("rep", "rep-1", "source", origin.get("source")), day(deal.at()), "", open, 1);
        }
        for (var ending : it.endings) {
            add("finish-rate", Map.of("rep", "rep-1"), day(ending.at()), "", ending.honest() ? 1 : 0, 1);
        }
    }

    /** Figures of those alone who were captured, on the day when they were. */
    private void countCaptured(Somebody it, Map<String, String> origin, LocalDate captured) {
        var won = it.deals.stream().filter(Somebody.Dealt::isWon).count();
        var furthest = won > 0 ? 3 : !it.deals.isEmpty() ? 2 : it.wasProspect ? 1 : 0;
        var goals = List.of("PROSPECT", "OPPORTUNITY", "CUSTOMER");
        for (var goal = 0; goal < goals.size(); goal++) {
            add("conversion-rate", origin, captured, goals.get(goal), furthest > goal ? 1 : 0, 1);
            add("time-to-stage", origin, captured, goals.get(goal), furthest > goal ? 1 : 0, 1);
        }
        // One representative does everything that anybody does.
        var rep = it.touches.isEmpty() && it.deals.isEmpty() && it.notedMinutes == 0 ? "(none)" : "rep-1";
        figures.merge(
                new Figure("conversion-rate", "rep", rep, captured, "CUSTOMER"),
                new Fraction(won > 0 ? 1 : 0, 1),
                Fraction::plus);
        add("exit-rate", origin, captured, "LOST", it.stage == Stage.LOST && won == 0 ? 1 : 0, 1);
        add("contacts-made", origin, captured, "PERSON", it.touches.size(), 1);
        add("contacts-made", origin, captured, "WON_DEAL", it.touches.size(), won);
        var spent = it.notedMinutes
                + 6 * it.touches.stream().filter(touch -> !touch.byMail()).count();
        add("time-spent", origin, captured, "PERSON", spent, 1);
        add("time-spent", origin, captured, "WON_DEAL", spent, won);
    }

    private void add(
            String metric, Map<String, String> dimensions, LocalDate day, String facet, double num, double den) {
        var fraction = new Fraction(num, den);
        figures.merge(new Figure(metric, "", "", day, facet), fraction, Fraction::plus);
        dimensions.forEach((dimension, value) ->
                figures.merge(new Figure(metric, dimension, value, day, facet), fraction, Fraction::plus));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
