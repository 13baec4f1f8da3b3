package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Texts;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.text.Nearest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become inputs.
 *
 * @param name stands in the ids of the rows for ever: the same row under the same name is the same input
 * @param historic the rows are measured and qualified, and start nothing
 * @param constants values of fields that are the same in every row
 * @param fields where the other fields come from
 * @param skips rows that are passed over without being rejected
 * @param toCome what rows are before their time; null: the same as after it
 * @param heeded columns that are heard although the mapping does not name them
 */
public record Mapping(
        String name,
        InputKind kind,
        FileFormat format,
        ValueFormat values,
        boolean historic,
        Map<String, String> constants,
        Map<String, FieldSource> fields,
        List<SkipRule> skips,
        @Nullable ToCome toCome,
        Heeded heeded) {

    static final Set<String> TIMES = Set.of("capturedAt", "at", "until");
    private static final List<String> CONSENTS = List.of("consent.email", "consent.phone");
    private static final String UNKNOWN = "UNKNOWN";
    private static final int LONGEST_PROOF = 200;
    private static final Set<String> NUMBERS = Set.of("deal.value", "minutes");
    private static final Set<String> COUNTS = Set.of("company.employees");

    /** Of rows that are the same at any time. */
    public Mapping(
            String name,
            InputKind kind,
            FileFormat format,
            ValueFormat values,
            boolean historic,
            Map<String, String> constants,
            Map<String, FieldSource> fields,
            List<SkipRule> skips) {
        this(name, kind, format, values, historic, constants, fields, skips, null, Heeded.ALL);
    }

    /** The same mapping of other columns. */
    public Mapping with(Map<String, FieldSource> otherFields, List<SkipRule> otherSkips, @Nullable ToCome otherToCome) {
        return new Mapping(
                name, kind, format, values, historic, constants, otherFields, otherSkips, otherToCome, heeded);
    }

    /** The same mapping of a file that is written in another way. */
    public Mapping with(FileFormat otherFormat) {
        return new Mapping(name, kind, otherFormat, values, historic, constants, fields, skips, toCome, heeded);
    }

    /** The same mapping of a file whose dates and numbers are written in another way. */
    public Mapping with(ValueFormat otherValues) {
        return new Mapping(name, kind, format, otherValues, historic, constants, fields, skips, toCome, heeded);
    }

    /** The same mapping of what only is to be measured, or of what is to start something. */
    public Mapping with(boolean isHistoric) {
        return new Mapping(name, kind, format, values, isHistoric, constants, fields, skips, toCome, heeded);
    }

    /** The same mapping, of which some rows are past or old by that time, and others still to come. */
    public Mapping asOf(Instant now) {
        return new Mapping(
                name,
                kind,
                format,
                values,
                historic,
                constants,
                fields,
                skips,
                toCome == null ? null : toCome.asOf(now),
                heeded.asOf(now));
    }

    /** The same mapping of a file whose dates say no zone, for a business that is there. */
    public Mapping in(ZoneId business) {
        return with(values.in(business));
    }

    /** The same mapping, where the whole file has said more than a row of it can. */
    Mapping with(Heeded otherHeeded) {
        return new Mapping(name, kind, format, values, historic, constants, fields, skips, toCome, otherHeeded);
    }

    /** Every column that the file must have. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        fields.values().forEach(source -> columns.addAll(source.columns()));
        skips.stream().flatMap(skip -> Stream.ofNullable(skip.column())).forEach(columns::add);
        if (toCome != null) {
            columns.addAll(toCome.time().columns());
        }
        return columns;
    }

    /** Columns that the file lacks; without them every row would be rejected. */
    public List<Problem> missingIn(List<String> header) {
        return columns().stream()
                .filter(column -> !header.contains(column))
                .map(column -> new Problem(
                        "file",
                        "has no column \"" + column + "\"",
                        Nearest.to(column, header)
                                .map(near -> "did you mean \"" + near + "\" in the mapping?")
                                .orElse("its columns are: " + String.join(", ", header)
                                        + "; if that is one, set format.delimiter in the mapping")))
                .toList();
    }

    public boolean skips(Row row) {
        return row.broken() == null && (row.isNote() || skips.stream().anyMatch(skip -> skip.fits(row)));
    }

    /** How somebody stands with us by the word of the row, so that nothing is started with them. */
    public Optional<Standing> standing(Row row) {
        return Standing.in(row, this);
    }

    /** What identifies the row wherever it stands: to have been somewhere is another thing than to be invited. */
    public Origin origin(Row row) {
        return new Origin.FileRow(isToCome(row) ? name + ":to-come" : name, row.cells());
    }

    private boolean isToCome(Row row) {
        return toCome != null && toCome.holds(row, values);
    }

    /** The fields of an input, not checked yet, or what in the row cannot be read by this mapping. */
    public Validated<Fields> apply(Row row) {
        var broken = row.broken();
        if (broken != null) {
            return new Validated.Refused<>(List.of(broken));
        }
        if (!row.isComplete()) {
            return Validated.refused(
                    "",
                    "has " + row.cells().size() + " columns where the header has " + row.columns(),
                    "quote cells that contain the delimiter or a line break");
        }
        var values = new LinkedHashMap<>(constants);
        if (toCome != null && isToCome(row)) {
            values.putAll(toCome.constants());
        }
        var problems = new ArrayList<Problem>();
        if (historic) {
            values.put("historic", "true");
        }
        fields.forEach((field, source) -> {
            switch (source.read(row)) {
                case Reading.Read<String>(var text) when text.isEmpty() -> {}
                case Reading.Read<String>(var text) -> {
                    var parts = source.parts(text);
                    for (int i = 0; i < parts.size(); i++) {
                        put(elementOf(field, i), parts.get(i), source, values, problems);
                    }
                }
                case Reading.Unread<String>(var problem, var remedy) ->
                    problems.add(new Problem(field, problem, remedy));
            }
        });
        var kept = putUnnamed(row, putNamesakes(row, values), values);
        if (kind == InputKind.CAPTURE) {
            CompanyNames.putRight(row, values);
            BuyersAddresses.takeFromGuests(row, values);
            putProof(row, values);
            if (standing(row).isPresent()) {
                values.put("historic", "true");
            }
        }
        new ContactColumns(this).putInto(row, values, kept, place(row));
        return problems.isEmpty() ? new Validated.Accepted<>(Fields.of(values)) : new Validated.Refused<>(problems);
    }

    /** A second column of the same name, which the mapping does not name, is kept as it came, and told. */
    private int putNamesakes(Row row, Map<String, String> values) {
        var named = columns();
        int kept = 0;
        for (var field : fields.entrySet()) {
            var column = field.getValue().column();
            for (var namesake : row.namesakes(column)) {
                var cell = row.cell(namesake);
                if (!cell.isEmpty() && !cell.equals(row.cell(column)) && !named.contains(namesake)) {
                    keep(
                            kept++,
                            field.getKey(),
                            cell,
                            "stands in two columns \"" + column + "\", and is the first one",
                            "name \"" + namesake + "\" in the mapping, or merge the two columns",
                            values);
                }
            }
        }
        return kept;
    }

    /** So is what stands in columns without a name. */
    private int putUnnamed(Row row, int keptBefore, Map<String, String> values) {
        var named = columns();
        int kept = keptBefore;
        for (var cell : row.unnamed().entrySet()) {
            if (!named.contains(cell.getKey())) {
                keep(
                        kept++,
                        "column",
                        cell.getValue(),
                        "stands in a column without a name",
                        "write what it is into the row of the names of columns",
                        values);
            }
        }
        return kept;
    }

    static void keep(int place, String field, String value, String problem, String remedy, Map<String, String> values) {
        var part = "unreadable[" + place + "].";
        values.put(part + "field", field);
        values.put(part + "value", value);
        values.put(part + "problem", problem);
        values.put(part + "remedy", remedy);
    }

    /** Who is asked later where a consent comes from can look it up: in which list, where, and what stood there. */
    private void putProof(Row row, Map<String, String> values) {
        var said = CONSENTS.stream()
                .filter(field -> !UNKNOWN.equals(values.getOrDefault(field, UNKNOWN)))
                .flatMap(field -> Stream.ofNullable(fields.get(field)))
                .map(FieldSource::column)
                .distinct()
                .map(column -> "column \"" + column + "\": " + Texts.cut(row.cell(column), LONGEST_PROOF))
                .toList();
        if (!said.isEmpty()) {
            values.putIfAbsent("consent.proof", place(row) + String.join(", ", said));
        }
    }

    private String place(Row row) {
        return "list \"" + name + "\", row " + row.number() + ", ";
    }

    /** {@code interests[0]} of a cell with several values goes on as {@code interests[1]}. */
    private static String elementOf(String field, int index) {
        return field.endsWith("[0]") ? field.substring(0, field.length() - 2) + index + "]" : field;
    }

    private Reading<String> read(String field, String text, FieldSource source) {
        if (TIMES.contains(field)) {
            return this.values.time(text, source.order());
        }
        if (COUNTS.contains(field)) {
            return this.values.count(text);
        }
        return NUMBERS.contains(field) ? this.values.number(text) : Reading.of(text);
    }

    private void put(
            String field, String text, FieldSource source, Map<String, String> values, List<Problem> problems) {
        var reading = read(field, text, source);
        switch (reading) {
            case Reading.Read<String>(var value) -> values.put(field, value);
            case Reading.Unread<String>(var problem, var remedy) ->
                problems.add(new Problem(field, "(column \"" + source.column() + "\") " + problem, remedy));
        }
    }
}
