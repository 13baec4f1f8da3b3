package io.followthrough.intake.domain.mapping;

import io.followthrough.events.ConsentStatus;
import io.followthrough.intake.domain.ConsentWords;
import io.followthrough.intake.domain.ContactAnswers;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Texts;
import io.followthrough.kit.contact.ContactSaid;
import io.followthrough.kit.contact.ContactSaid.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file say of contact: those that are answers, and those that the mapping does not name, for a refusal counts
 * wherever it stands. Whoever may have refused, and nobody can tell, is taken in and not contacted.
 */
final class ContactColumns {

    private static final String NOBODY_IS_CONTACTED =
            "is neither yes nor no and may be a refusal, so that nobody is contacted by it";
    private static final String REMEDY =
            "say in the mapping what it means, as in consent.email: {column: \"%s\", values: {\"%s\": DENIED}}, or"
                    + " leaveOut: [\"%s\"] if it does not speak of contact; once it is loaded, take the import back before";
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_PROOF = 200;
    private static final int LONGEST_SHOWN = 60;
    private static final Map<String, String> CONSENTS =
            Map.of("consent.email", ConsentWords.MAIL, "consent.phone", ConsentWords.CALLS);

    private static final Set<String> OURS =
            Arrays.stream(ConsentStatus.values()).map(Enum::name).collect(Collectors.toSet());

    private final Mapping mapping;
    private final Set<String> named;

    ContactColumns(Mapping mapping) {
        this.mapping = mapping;
        this.named = mapping.columns();
    }

    /**
     * A column that is heard.
     *
     * @param question that its cells answer: its own name, or that of the consent it is mapped to
     * @param source how its cells are translated; null: they are not
     */
    record Asked(String column, String question, @Nullable FieldSource source) {

        /** What stands in the row; empty where a mapping has said in our words what is meant. */
        String cell(Row row) {
            if (isNote()) {
                return OwnNotes.closes(row.cell(column)).isPresent() ? row.cell(column) : "";
            }
            if (source == null) {
                return row.cell(column);
            }
            return source.read(row) instanceof Reading.Read<String>(var text) && !OURS.contains(text) ? text : "";
        }

        boolean isNote() {
            return question.equals(OwnNotes.FIELD);
        }
    }

    List<Asked> asked(List<String> header) {
        var asked = new ArrayList<Asked>();
        mapping.fields().forEach((field, source) -> {
            if (CONSENTS.containsKey(field)) {
                asked.add(new Asked(source.column(), CONSENTS.get(field), source));
            } else if (field.equals(OwnNotes.FIELD)) {
                source.columns().stream()
                        .filter(column -> !mapping.heeded().leftOut().contains(column))
                        .forEach(column -> asked.add(new Asked(column, OwnNotes.FIELD, null)));
            }
        });
        heard(header).forEach(column -> asked.add(new Asked(column, column, null)));
        return asked;
    }

    /** Columns that speak of contact by their whole names. */
    private List<String> heard(List<String> header) {
        var heard = new LinkedHashSet<String>();
        mapping.fields().forEach((field, source) -> {
            if (field.startsWith("answers.")) {
                heard.addAll(source.columns());
            }
        });
        header.stream().filter(column -> !named.contains(column)).forEach(heard::add);
        heard.removeIf(column -> mapping.heeded().leftOut().contains(column) || !ContactSaid.isAskedBy(column));
        return List.copyOf(heard);
    }

    /** Whether a column says plainly that all contact is refused: what stands in others beside it closes nothing more. */
    boolean isRefused(Row row, List<Asked> asked) {
        return asked.stream()
                .filter(each -> each.source() == null && !each.isNote())
                .anyMatch(each -> ContactSaid.by(each.column(), row.cell(each.column()))
                        .filter(said -> said.refuses() && said.way() == Way.ALL)
                        .isPresent());
    }

    /** The way that a cell may close, where nobody can tell. History starts nothing, so that nothing waits. */
    Optional<Way> doubt(Asked asked, String cell) {
        if (mapping.historic() || mapping.kind() != InputKind.CAPTURE) {
            return Optional.empty();
        }
        if (asked.isNote()) {
            return OwnNotes.closes(cell);
        }
        return !(ContactSaid.isPlainlyAskedBy(asked.question())
                        || mapping.heeded().answered().contains(asked.column()))
                ? Optional.empty()
                : ContactSaid.mayClose(asked.question(), cell);
    }

    /** @param kept how many parts that cannot be used stand in the values already */
    void putInto(Row row, Map<String, String> values, int kept, String place) {
        var asked = asked(row.columnNames());
        var cells = new LinkedHashMap<String, String>();
        asked.stream()
                .filter(each -> each.source() == null && !each.isNote())
                .forEach(each -> cells.put(each.column(), row.cell(each.column())));
        cells.forEach((column, cell) -> {
            if (!named.contains(column)
                    && ContactSaid.by(column, cell).filter(ContactSaid::refuses).isPresent()) {
                values.putIfAbsent("answers." + key(column), cell);
            }
        });
        if (mapping.kind() == InputKind.CAPTURE) {
            ContactAnswers.in(cells).putInto(values, "column", place);
            putDoubts(row, asked, values, kept, place);
        }
    }

    private void putDoubts(Row row, List<Asked> asked, Map<String, String> values, int kept, String place) {
        if (isRefused(row, asked)) {
            return;
        }
        int next = kept;
        for (var each : asked) {
            var cell = each.cell(row);
            var way = doubt(each, cell);
            if (way.isPresent()) {
                if (deny(way.get(), values)) {
                    values.put(
                            "consent.proof",
                            place + "column \"" + each.column() + "\": " + Texts.cut(cell, LONGEST_PROOF)
                                    + (each.isNote() ? " (a note)" : " (neither yes nor no)"));
                }
                Mapping.keep(
                        next++,
                        "consent",
                        cell,
                        "(column \"" + each.column() + "\") " + (each.isNote() ? OwnNotes.HELD : NOBODY_IS_CONTACTED),
                        remedy(each, cell),
                        values);
            }
        }
    }

    static String remedy(Asked asked, String cell) {
        return asked.isNote()
                ? OwnNotes.REMEDY.formatted(asked.column())
                : REMEDY.formatted(asked.column(), Texts.cut(cell, LONGEST_SHOWN), asked.column());
    }

    /** @return whether it was not closed before, by a plain no whose words are the better proof */
    private static boolean deny(Way way, Map<String, String> values) {
        boolean closed = false;
        if (way != Way.CALLS) {
            closed = !"DENIED".equals(values.put("consent.email", "DENIED"));
        }
        if (way != Way.MAIL) {
            closed |= !"DENIED".equals(values.put("consent.phone", "DENIED"));
        }
        return closed;
    }

    private static String key(String column) {
        var key = column.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
