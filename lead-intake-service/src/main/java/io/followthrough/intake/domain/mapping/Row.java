package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a file under its header. */
public final class Row {

    /** Where each column stands; made once for a file. */
    public record Header(List<String> names, Map<String, Integer> positions) {

        public static Header of(List<String> names) {
            var positions = new HashMap<String, Integer>();
            for (int i = 0; i < names.size(); i++) {
                positions.putIfAbsent(names.get(i), i);
            }
            return new Header(List.copyOf(names), Map.copyOf(positions));
        }
    }

    private final Header header;
    private final List<String> cells;
    private final @Nullable Problem broken;

    public Row(Header header, List<String> cells) {
        this(header, cells, null);
    }

    private Row(Header header, List<String> cells, @Nullable Problem broken) {
        this.header = header;
        this.cells = cells;
        this.broken = broken;
    }

    /** A row of which nothing can be read, while those around it can. */
    public static Row broken(Header header, Problem why) {
        return new Row(header, Collections.nCopies(header.names().size(), ""), why);
    }

    @Nullable
    Problem broken() {
        return broken;
    }

    public List<String> cells() {
        return cells;
    }

    int columns() {
        return header.names().size();
    }

    boolean isComplete() {
        return cells.size() == header.names().size();
    }

    /** The cell without blanks around it; empty when the row or the file lacks it. */
    String cell(String column) {
        var position = header.positions().get(column);
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }
}
