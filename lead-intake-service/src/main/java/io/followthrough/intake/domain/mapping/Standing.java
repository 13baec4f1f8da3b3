package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Problem;
import io.followthrough.reading.lists.ListKind;
import io.followthrough.reading.lists.ListNotes;
import io.followthrough.reading.lists.Standings;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with us by the word of a list: a customer, or nobody to sell to. To them nobody introduces us.
 *
 * @param column that says so
 * @param value its word; empty where the whole list says so
 */
public record Standing(String column, String value, Why why) implements Comparable<Standing> {

    /** Why nothing is started. */
    public enum Why {
        /** By a word of the row, or since the list is one of orders. */
        CUSTOMER,
        /** Of whom a deal was lost. */
        LOST,
        /** Of a deal of which nothing was heard for more than a year. */
        OLDER,
        /** Who asked for help. */
        SUPPORT,
        /** Looked at and found to be no lead, or a supplier, competitor or colleague. */
        NO_LEAD
    }

    /** Of a deal of which nothing was heard for longer nobody knows how it stands. */
    private static final Duration LONG_AGO = Duration.ofDays(365);

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::column)
            .thenComparing(Standing::value)
            .thenComparing(Standing::why);

    /** Of the first column that says so, whether the mapping names it or not. */
    static Optional<Standing> in(Row row, Mapping mapping) {
        var leftOut = mapping.heeded().leftOut();
        return inColumns(row, leftOut)
                .or(() -> inNotes(row, mapping.fields().get(OwnNotes.FIELD), leftOut))
                .or(() -> byKind(row, mapping));
    }

    /** "Regular customer since 2017": by the words alone, as no two notes are the same. */
    private static Optional<Standing> inNotes(Row row, @Nullable FieldSource notes, Set<String> leftOut) {
        return notes == null
                ? Optional.empty()
                : notes.columns().stream()
                        .filter(column -> !leftOut.contains(column))
                        .flatMap(column -> ListNotes.customer(row.cell(column)).stream()
                                .map(words -> new Standing(column, words, Why.CUSTOMER)))
                        .findFirst();
    }

    private static Optional<Standing> inColumns(Row row, Set<String> leftOut) {
        return row.columnNames().stream()
                .filter(column -> !leftOut.contains(column))
                .flatMap(column -> Standings.in(column, row.cell(column)).stream()
                        .map(said -> new Standing(column, said.words(), why(said.stand()))))
                .findFirst();
    }

    private static Why why(Standings.Stand stand) {
        return switch (stand) {
            case CUSTOMER -> Why.CUSTOMER;
            case LOST -> Why.LOST;
            case NO_LEAD, OTHERS -> Why.NO_LEAD;
        };
    }

    private static Optional<Standing> byKind(Row row, Mapping mapping) {
        var kind = mapping.heeded().kind();
        if (kind == null) {
            return Optional.empty();
        }
        var columns = row.columnNames();
        var known = kind.knownBy(columns).getFirst();
        return switch (kind) {
            case TICKETS -> Optional.of(new Standing(known, "", Why.SUPPORT));
            case ORDERS -> Optional.of(new Standing(known, "", Why.CUSTOMER));
            case DEALS -> older(row, mapping);
        };
    }

    /** By the newest of the days that a deal has. */
    private static Optional<Standing> older(Row row, Mapping mapping) {
        var asOf = mapping.heeded().asOf();
        var days = ListKind.dates(row.columnNames()).stream()
                .filter(column -> !mapping.heeded().leftOut().contains(column))
                .toList();
        return days.stream()
                .flatMap(column -> mapping.values().latest(row.cell(column)).stream())
                .max(Comparator.naturalOrder())
                .filter(newest -> asOf != null && newest.isBefore(asOf.minus(LONG_AGO)))
                .map(_ -> new Standing(days.getFirst(), "", Why.OLDER));
    }

    /** @param people how many, with their verb */
    Problem told(String people) {
        return new Problem(
                "column \"" + column + "\"",
                said() + ": " + people + " taken in as history, and nothing is started with them",
                "set leaveOut: [\"" + column + "\"] in the mapping if they are to be contacted as everybody else");
    }

    private String said() {
        if (!value.isEmpty()) {
            return "says \"" + value + "\"";
        }
        return switch (why) {
            case SUPPORT -> "is of people who asked for help";
            case OLDER -> "and all other days of a deal are more than a year ago";
            case CUSTOMER -> "is of people who have ordered";
            case LOST, NO_LEAD -> "says so";
        };
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
