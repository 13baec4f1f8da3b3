package io.followthrough.standalone.faults;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What is to be tried.
 *
 * @param shortened parts are away for seconds instead of a minute, and fewer people come
 * @param away longest time that a part is away, in seconds
 * @param minutes of the nemesis; 0: it stays away
 */
record FaultsArguments(List<Row> rows, boolean shortened, int away, long seed, int minutes) {

    private static final int SHORT_SECONDS = 6;
    private static final String USAGE =
            "./followthrough faults [--short] [--away SECONDS] [--seed N] [--minutes M] [row...]";

    /** @throws IllegalArgumentException with the usage */
    static FaultsArguments of(List<String> words) {
        var rows = new ArrayList<Row>();
        var shortened = false;
        var away = Integer.MAX_VALUE;
        var seed = 1L;
        var minutes = 0;
        for (var word = words.iterator(); word.hasNext(); ) {
            var next = word.next();
            switch (next) {
                case "--short" -> {
                    shortened = true;
                    away = Math.min(away, SHORT_SECONDS);
                }
                case "--away" -> away = (int) number(word);
                case "--seed" -> seed = number(word);
                case "--minutes" -> minutes = (int) number(word);
                default -> rows.add(row(next));
            }
        }
        return new FaultsArguments(rows.isEmpty() && minutes == 0 ? Table.ROWS : rows, shortened, away, seed, minutes);
    }

    private static long number(Iterator<String> words) {
        try {
            return Long.parseLong(words.hasNext() ? words.next() : "");
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(USAGE, none);
        }
    }

    private static Row row(String word) {
        return Table.ROWS.stream()
                .filter(row -> String.valueOf(row.number()).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USAGE + "\nThere are the rows "
                        + Table.ROWS.stream()
                                .map(row -> String.valueOf(row.number()))
                                .toList()
                        + ", not " + word + "."));
    }
}
