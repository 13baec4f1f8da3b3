package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Texts;
import io.followthrough.kit.contact.ContactSaid;
import io.followthrough.reading.lists.ListKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a whole file says that no row of it can: in which order its dates have day and month, and whether yes and no stand in a
 * column. Looked at before the first row becomes anything, so that whatever somebody has to decide is told first.
 */
public final class Survey {

    private static final String TO_COME = "toCome";
    /** Different values of a column that are counted; of more there is no use in telling. */
    private static final int MOST_VALUES = 1_000;

    private static final int SHOWN = 5;
    private static final int LONGEST_SHOWN = 60;

    private final ContactColumns contact;
    private final Map<String, DateColumn> dates = new LinkedHashMap<>();
    private final Map<ContactColumns.Asked, Map<String, Long>> answers = new LinkedHashMap<>();
    private final Map<Standing, Long> standings = new TreeMap<>();
    private List<String> header = List.of();
    private List<ContactColumns.Asked> asked = List.of();
    private Mapping mapping;
    private long rows;

    public Survey(Mapping mapping) {
        this.mapping = mapping;
        this.contact = new ContactColumns(mapping);
        mapping.fields().forEach((field, source) -> {
            if (Mapping.TIMES.contains(field)) {
                dates.put(field, new DateColumn(source.column(), mapping.values()));
            }
        });
        var toCome = mapping.toCome();
        if (toCome != null) {
            dates.put(TO_COME, new DateColumn(toCome.time().column(), mapping.values()));
        }
    }

    /** Rows that have been seen, whatever they are. */
    public long rows() {
        return rows;
    }

    public void see(Row row) {
        rows++;
        if (row.broken() != null || !row.isComplete() || mapping.skips(row)) {
            return;
        }
        mapping.fields().forEach((field, source) -> see(field, source, row));
        var toCome = mapping.toCome();
        if (toCome != null) {
            see(TO_COME, toCome.time(), row);
        }
        if (row.columnNames() != header) {
            header = row.columnNames();
            asked = contact.asked(header);
            if (mapping.kind() == InputKind.CAPTURE) {
                mapping = mapping.with(mapping.heeded().of(header));
            }
        }
        if (!mapping.historic() && mapping.kind() == InputKind.CAPTURE) {
            Standing.in(row, mapping).ifPresent(standing -> standings.merge(standing, 1L, Long::sum));
        }
        var refused = contact.isRefused(row, asked);
        for (var column : asked) {
            var cell = column.cell(row);
            if (!cell.isEmpty() && (!refused || ContactSaid.isYesOrNo(cell))) {
                var counts = answers.computeIfAbsent(column, _ -> new HashMap<>());
                if (counts.size() < MOST_VALUES || counts.containsKey(cell)) {
                    counts.merge(cell, 1L, Long::sum);
                }
            }
        }
    }

    private void see(String field, FieldSource source, Row row) {
        var column = dates.get(field);
        if (column != null
                && source.order() == null
                && source.read(row) instanceof Reading.Read<String>(var text)
                && !text.isEmpty()) {
            column.see(text);
        }
    }

    /** The mapping with all that the file has decided. */
    public Mapping decided() {
        var fields = new LinkedHashMap<>(mapping.fields());
        dates.forEach((field, column) ->
                column.order().ifPresent(order -> fields.computeIfPresent(field, (_, source) -> source.in(order))));
        var toCome = mapping.toCome();
        var dayOfEvent = dates.get(TO_COME);
        if (toCome != null && dayOfEvent != null && dayOfEvent.order().isPresent()) {
            toCome = toCome.in(dayOfEvent.order().get());
        }
        return mapping.with(fields, mapping.skips(), toCome)
                .with(mapping.heeded().answeredBy(answered()));
    }

    private Set<String> answered() {
        var answered = new HashSet<String>();
        answers.forEach((column, counts) -> {
            if (counts.keySet().stream().anyMatch(ContactSaid::isYesOrNo)) {
                answered.add(column.column());
            }
        });
        return answered;
    }

    /** What somebody has to decide, column by column. */
    public List<Problem> told() {
        var told = new ArrayList<Problem>();
        dates.forEach((field, column) -> {
            if (!field.equals(TO_COME)) {
                told.addAll(column.told());
            }
        });
        var heeding = new ContactColumns(decided());
        answers.forEach((column, counts) -> {
            var doubtful = counts.entrySet().stream()
                    .filter(count -> heeding.doubt(column, count.getKey()).isPresent())
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            if (!doubtful.isEmpty()) {
                told.add(doubt(column, doubtful));
            }
        });
        ofWhat().ifPresent(told::addFirst);
        standings.forEach((standing, count) -> told.add(standing.told(people(count))));
        return told;
    }

    /** What the list is one of, where it is none of people who showed interest. */
    public Optional<ListKind> kind() {
        return Optional.ofNullable(mapping.heeded().kind());
    }

    /** How many people are taken in as history, by why. */
    public Map<Standing.Why, Long> standings() {
        var counts = new EnumMap<Standing.Why, Long>(Standing.Why.class);
        standings.forEach((standing, count) -> counts.merge(standing.why(), count, Long::sum));
        return counts;
    }

    private Optional<Problem> ofWhat() {
        return kind().filter(_ -> !mapping.historic())
                .map(kind -> new Problem(
                        "file",
                        "is a list of " + kind.words() + " by its columns "
                                + kind.knownBy(header).stream()
                                        .map(column -> "\"" + column + "\"")
                                        .collect(Collectors.joining(", "))
                                + ", and not of people who showed interest",
                        "load it as history, which measures it and starts nothing; as live only if a first contact is what"
                                + " these people need"));
    }

    private static String people(long count) {
        return count == 1 ? "1 person is" : count + " people are";
    }

    private static Problem doubt(ContactColumns.Asked asked, List<Map.Entry<String, Long>> doubtful) {
        var shown = doubtful.stream()
                .limit(SHOWN)
                .map(count -> "\"" + Texts.cut(count.getKey(), LONGEST_SHOWN) + "\" (" + count.getValue() + ")")
                .collect(Collectors.joining(", "));
        var more = doubtful.size() > SHOWN ? " and " + (doubtful.size() - SHOWN) + " other values" : "";
        return new Problem(
                "column \"" + asked.column() + "\"",
                (asked.isNote()
                                ? OwnNotes.TOLD + shown + more + ": "
                                : "speaks of contact, and " + shown + more + " " + (doubtful.size() == 1 ? "is" : "are")
                                        + " neither yes nor no: ")
                        + people(
                                doubtful.stream().mapToLong(Map.Entry::getValue).sum())
                        + " taken in, and not contacted until somebody says what is meant",
                ContactColumns.remedy(asked, doubtful.getFirst().getKey()));
    }
}
