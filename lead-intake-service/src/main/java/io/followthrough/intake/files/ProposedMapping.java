package io.followthrough.intake.files;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.mapping.FieldSource;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.OwnNotes;
import io.followthrough.intake.domain.mapping.SkipRule;
import io.followthrough.intake.domain.mapping.ToCome;
import io.followthrough.intake.domain.mapping.ValueFormat;
import io.followthrough.kit.contact.ContactSaid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file probably mean.
 *
 * @param product the program that exports such files, null when the columns are known by their names alone
 */
public record ProposedMapping(@Nullable String product, Mapping mapping) {

    /** What an input may have. */
    private static final int MOST_ANSWERS = 45;

    private static final Map<String, String> FURTHER =
            Map.of("person.email", "person.otherEmails", "person.phone", "person.otherPhones");

    /** Every column that some mapping here knows, to find headers by. */
    static Set<String> knownColumns() {
        return Products.names().stream()
                .flatMap(product -> Products.mapping(product).columns().stream())
                .collect(Collectors.toSet());
    }

    /** @param fileName names the mapping where the product does not */
    public static ProposedMapping of(List<String> header, String fileName) {
        return Products.of(header)
                .map(product -> new ProposedMapping(product, within(header, product)))
                .orElseGet(() -> new ProposedMapping(null, byWords(header, fileName)));
    }

    /** The same with what values tell of columns whose names do not. */
    public ProposedMapping with(RowFile file) {
        return product == null ? new ProposedMapping(null, new PlainColumns(file).claimedBy(mapping)) : this;
    }

    /** Whether any column says by its name or its values what it is. */
    public boolean isUnderstood() {
        return product != null || mapping.fields().keySet().stream().anyMatch(field -> !field.startsWith("answers."));
    }

    /** The same mapping without the columns that this file does not have, as programs let people choose them, and with those that speak of contact. */
    private static Mapping within(List<String> header, String product) {
        var whole = Products.mapping(product);
        var fields = new LinkedHashMap<String, FieldSource>();
        whole.fields().forEach((field, source) -> {
            var columns = source.columns().stream().filter(header::contains).toList();
            if (!columns.isEmpty()) {
                fields.put(field, source.of(columns));
            }
        });
        if (Products.asksQuestions(product)) {
            putQuestions(header, product, fields);
        }
        unread(header, fields).filter(ContactSaid::isAskedBy).forEach(column -> putAnswer(column, fields));
        var skips = whole.skips().stream().filter(skip -> skip.isOf(header)).toList();
        return whole.with(fields, skips, within(header, whole.toCome()));
    }

    private static @Nullable ToCome within(List<String> header, @Nullable ToCome whole) {
        var columns = whole == null
                ? List.<String>of()
                : whole.time().columns().stream().filter(header::contains).toList();
        return whole == null || columns.isEmpty() ? null : whole.of(columns);
    }

    /** Of forms whose questions are columns beside those of the product. */
    private static void putQuestions(List<String> header, String product, Map<String, FieldSource> fields) {
        var questions = unread(header, fields)
                .filter(column -> !Products.ownColumns(product).contains(column))
                .toList();
        byWords(questions, ColumnWords::field).forEach((field, source) -> {
            if (fields.putIfAbsent(field, source) != null) {
                putAnswer(source.column(), fields);
            }
        });
    }

    private static Map<String, FieldSource> byWords(List<String> header, Function<String, Optional<String>> meaning) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var column : header) {
            meaning.apply(column)
                    .ifPresent(field -> columns.computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(column));
        }
        NameColumns.settle(columns);
        var fields = new LinkedHashMap<String, FieldSource>();
        columns.forEach((field, found) -> putSources(field, found, fields));
        var isAsked = Comparator.comparing(ContactSaid::isAskedBy).reversed(); // a no is not left out by the limit
        unread(header, fields).sorted(isAsked).limit(MOST_ANSWERS).forEach(column -> putAnswer(column, fields));
        return fields;
    }

    private static Mapping byWords(List<String> header, String fileName) {
        return new Mapping(
                ColumnWords.key(fileName.replaceFirst("\\.[^.]*$", "")),
                InputKind.CAPTURE,
                FileFormat.DEFAULT,
                ValueFormat.DEFAULT,
                false,
                Map.of("channel", "IMPORT", "source.id", ColumnWords.key(fileName.replaceFirst("\\.[^.]*$", ""))),
                byWords(header, NoteColumns.areOfPeople(header) ? ColumnWords::field : ColumnWords::ofList),
                List.<SkipRule>of());
    }

    /** Further columns of what somebody has several of go beside the first; of all else they are answers. */
    private static void putSources(String field, List<String> columns, Map<String, FieldSource> fields) {
        var first = FieldSource.of(columns.getFirst());
        if (field.equals(Labels.NOTE)) {
            fields.put(OwnNotes.FIELD, first.of(columns, "; "));
            return;
        }
        fields.put(field, field.equals("person.name") ? first.of(columns, " ") : first);
        var further = FURTHER.get(field);
        for (int i = 1; further != null && i < columns.size(); i++) {
            fields.put(further + "[" + (i - 1) + "]", FieldSource.of(columns.get(i)));
        }
    }

    private static Stream<String> unread(List<String> header, Map<String, FieldSource> fields) {
        var read = fields.values().stream()
                .flatMap(source -> source.columns().stream())
                .collect(Collectors.toSet());
        return header.stream().filter(column -> !column.isBlank() && !read.contains(column));
    }

    private static void putAnswer(String column, Map<String, FieldSource> fields) {
        fields.put(keyOfItsOwn(column, fields.keySet()), FieldSource.of(column));
    }

    private static String keyOfItsOwn(String column, Set<String> taken) {
        var key = "answers." + ColumnWords.key(column);
        var own = key;
        for (int n = 2; taken.contains(own); n++) {
            own = key + "-" + n;
        }
        return own;
    }
}
