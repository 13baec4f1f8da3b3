package io.followthrough.intake.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines into cells (RFC 4180 and its relatives). A quote that is not closed as it should be costs its own line and no other:
 * the lines after it are read again by themselves. No library that we found does this (decision 43).
 */
final class DelimitedRecords {

    /** As many as a sheet has. */
    static final int MOST_CELLS = 16_384;

    private static final int MOST_LINES = 1_000;
    /** All of them are held until the quote closes. */
    private static final int MOST_LETTERS = 4 * 1024 * 1024;

    private static final String TOO_WIDE = "has more than " + MOST_CELLS + " columns";

    private final LineSource lines;
    private final char delimiter;
    private final char quote;

    DelimitedRecords(LineSource lines, char delimiter, char quote) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /**
     * One row.
     *
     * @param lines that it stands on
     * @param fault what is wrong with it; its cells are then the line as it is
     */
    record Cells(
            List<String> cells,
            List<String> lines,
            @Nullable String fault) {

        /** Of a line that nobody has columns for, its cells are not told apart. */
        static Cells tooWide(String line) {
            return new Cells(List.of(line), List.of(line), TOO_WIDE);
        }

        boolean isTooWide() {
            return TOO_WIDE.equals(fault);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    Optional<Cells> next() {
        var first = lines.next();
        if (first == null) {
            return Optional.empty();
        }
        if (first.indexOf(quote) < 0) {
            return Optional.of(plain(first));
        }
        return Optional.of(new Quoted(first).read());
    }

    private Cells plain(String line) {
        var cells = new ArrayList<String>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            if (cells.size() == MOST_CELLS) {
                return Cells.tooWide(line);
            }
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return new Cells(cells, List.of(line), null);
    }

    private enum Place {
        START,
        BARE,
        QUOTED,
        BEHIND
    }

    /** A row with quotes, which may go over several lines. */
    private final class Quoted {

        private final List<String> taken = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private Place place = Place.START;
        private long letters;

        private Quoted(String first) {
            taken.add(first);
        }

        private Cells read() {
            for (var line = taken.getFirst(); ; ) {
                if (!readLine(line)) {
                    return faulty("has something behind a closing quote; double a quote that stands in a text");
                }
                if (cells.size() > MOST_CELLS) {
                    lines.putBack(taken.subList(1, taken.size()));
                    return Cells.tooWide(taken.getFirst());
                }
                if (place != Place.QUOTED) {
                    cells.add(cell.toString());
                    return new Cells(List.copyOf(cells), List.copyOf(taken), null);
                }
                letters += line.length();
                line = taken.size() == MOST_LINES || letters > MOST_LETTERS ? null : lines.next();
                if (line == null) {
                    return faulty("has a quote that is never closed");
                }
                taken.add(line);
                cell.append('\n');
            }
        }

        private boolean readLine(String line) {
            for (int i = 0; i < line.length(); i++) {
                var c = line.charAt(i);
                switch (place) {
                    case START, BARE -> {
                        if (c == delimiter) {
                            end();
                        } else if (c == quote
                                && place == Place.START
                                && cell.toString().isBlank()) {
                            cell.setLength(0);
                            place = Place.QUOTED;
                        } else {
                            cell.append(c);
                            place = c == ' ' && place == Place.START ? Place.START : Place.BARE;
                        }
                    }
                    case QUOTED -> {
                        if (c != quote) {
                            cell.append(c);
                        } else if (i + 1 < line.length() && line.charAt(i + 1) == quote) {
                            cell.append(quote);
                            i++;
                        } else {
                            place = Place.BEHIND;
                        }
                    }
                    case BEHIND -> {
                        if (c == delimiter) {
                            end();
                        } else if (c != ' ' && c != '\t') {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private void end() {
            cells.add(cell.toString());
            cell.setLength(0);
            place = Place.START;
        }

        private Cells faulty(String fault) {
            lines.putBack(taken.subList(1, taken.size()));
            return new Cells(List.of(taken.getFirst()), List.of(taken.getFirst()), fault);
        }
    }
}
