package io.followthrough.analytics.domain.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a metric says, as data: topics, docs, tooltips and headers of files are made of it.
 *
 * @param name as in the topic {@code metrics.<name>.v1}
 * @param history of the definition, the newest last
 */
public record Definition(String name, Words words, Rules rules, Splits splits, List<Version> history) {

    /**
     * @param title for a heading
     * @param meaning in one sentence
     * @param formula in words: what is divided by what
     * @param unit of the value
     */
    public record Words(String title, String meaning, String formula, Unit unit) {}

    /** What the value is. */
    public enum Unit {
        /** From 0 to 1, with a 95 % Wilson interval. */
        SHARE,
        SECONDS,
        MINUTES,
        CONTACTS,
        /** So many per one; may be above 1. */
        PER_ONE
    }

    /**
     * @param countsOn which day's window something counts in
     * @param human what counts as done by a human, where that matters
     */
    public record Rules(String countsOn, String lateData, String human) {

        /** There is no day after which a figure is closed. */
        static final String ALWAYS =
                "Counted whenever it comes: the cells concerned are corrected and their revision grows.";

        static final String ANY = "Does not matter here.";

        static final String HUMANS =
                "Answers that a person gave: machines, auto-replies and out-of-office notes never answer.";

        static Rules on(String day) {
            return new Rules(day, ALWAYS, ANY);
        }

        static Rules onOfHumans(String day) {
            return new Rules(day, ALWAYS, HUMANS);
        }
    }

    /**
     * @param dimensions by what it is split, besides the total
     * @param facets what tells readings of one cell apart, with the values in order
     */
    public record Splits(List<String> dimensions, Map<String, List<String>> facets) {

        static Splits by(Dimension... dimensions) {
            return new Splits(Dimension.names(dimensions), Map.of());
        }

        Splits with(String facet, List<String> values) {
            return new Splits(dimensions, Map.of(facet, values));
        }
    }

    /**
     * One wording of the definition. A changed one is a new version, counted from the first event by a new run of the
     * service, and takes the place of the old cells, whose readings say by which version they were counted.
     *
     * @param since when it came
     */
    public record Version(int number, LocalDate since, String change) {

        private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);

        static final LocalDate LATER = LocalDate.of(2026, 11, 28);

        static final LocalDate DEALS_ARE_TOLD_APART_BY_ID = LocalDate.of(2026, 11, 29);

        static final LocalDate REFUSALS_IN_WORDS_ANSWER = LocalDate.of(2026, 11, 30);

        static final LocalDate LATE_BOUNCES = LocalDate.of(2026, 11, 30);

        static final LocalDate WHO_WORKED = LocalDate.of(2026, 12, 1);

        static final LocalDate REOPENED = LocalDate.of(2026, 11, 30);

        /** A version for what counts contacts and enrolments: the others never counted anybody without a first capture. */
        static Version withoutUndoneImports(int number) {
            return new Version(
                    number, LocalDate.of(2026, 11, 30), "People of an import that was undone count no longer.");
        }

        static List<Version> first() {
            return List.of(new Version(1, FIRST, "The first."));
        }

        /** For a metric that came later than the others. */
        static List<Version> added(Version... later) {
            var all = new ArrayList<>(List.of(new Version(1, LATER, "The first.")));
            all.addAll(List.of(later));
            return List.copyOf(all);
        }

        static List<Version> upTo(Version... later) {
            var all = new ArrayList<>(first());
            all.addAll(List.of(later));
            return List.copyOf(all);
        }
    }

    public int version() {
        return history.getLast().number();
    }
}
