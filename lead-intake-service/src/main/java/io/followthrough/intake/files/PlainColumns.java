package io.followthrough.intake.files;

import static java.util.Objects.requireNonNull;

import io.followthrough.intake.domain.EmailAddresses;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.mapping.FieldSource;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.kit.contact.ContactSaid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Columns whose names say nothing to us, and whose values plainly are the addresses or the numbers of people. Of a file that names a
 * column for them nothing else is taken: it may be somebody else's.
 */
final class PlainColumns {

    private static final int ROWS_LOOKED_AT = 200;
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("\\s*(?::::|[;,|\\s])\\s*");
    /** With its country's code, or parted behind its area: other numbers begin by zeros too. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|(?=[\\d(]*[\\s/()-])\\(?0)(?:[\\s/().-]*\\d){6,14}");
    /** Of our own people, of machines, and of whoever else has to do with somebody. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?iu).*(?:owner|\\brep\\b|representative|assign|manager|refer|recommend|sales|agent|created|updated|modified|sender|\\bfrom\\b|assistant|billing|invoice|partner|parent"
                    + "|besitzer|inhaber|verantwortlich|zust[aä]ndig|betreuer|bearbeiter|vertrieb|verk[aä]ufer|empf[eo]hl|werber|absender|assistent|rechnung|erstellt|eltern"
                    + "|propri[eé]t|responsa|vend|commercial|comercial|recomend|recommand|consiglia|fattura|factura|facture|eigenaar|verkoper|\\bfax|telefax).*");

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** The first rows of a file, as far as it can be read. */
    PlainColumns(RowFile file) {
        columns = file.columns();
        try {
            for (var row = file.next(); row.isPresent() && rows.size() < ROWS_LOOKED_AT; row = file.next()) {
                rows.add(row.get().cells());
            }
        } catch (UnreadableFileException breaksOff) {
            // What was read before tells enough; where it breaks off is told when it is loaded.
        }
    }

    /** The mapping with the address and the number that no column of it was named for. */
    Mapping claimedBy(Mapping mapping) {
        var fields = new LinkedHashMap<>(mapping.fields());
        claim("person.email", PlainColumns::isOfAddresses, fields);
        claim("person.phone", cell -> NUMBER.matcher(cell).matches(), fields);
        return mapping.with(fields, mapping.skips(), mapping.toCome());
    }

    /** One, or several as programs write them into a cell. */
    private static boolean isOfAddresses(String cell) {
        return Arrays.stream(BETWEEN_ADDRESSES.split(cell))
                .allMatch(each -> EmailAddresses.read(each) instanceof Reading.Read<String>);
    }

    private void claim(String field, Predicate<String> isOne, Map<String, FieldSource> fields) {
        if (!fields.containsKey(field)) {
            answer(isOne, fields).ifPresent(answer -> fields.put(field, requireNonNull(fields.remove(answer))));
        }
    }

    private Optional<String> answer(Predicate<String> isOne, Map<String, FieldSource> fields) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("answers."))
                .filter(entry -> isFullOf(isOne, entry.getValue().column()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Nearly all of what stands there, in most of the rows, and seldom the same: few of our own people look after many. */
    private boolean isFullOf(Predicate<String> isOne, String column) {
        if (OF_OTHERS.matcher(column).matches() || ContactSaid.isAskedBy(column)) {
            return false;
        }
        var place = columns.indexOf(column);
        var filled = rows.stream()
                .filter(row -> place < row.size() && !row.get(place).isBlank())
                .map(row -> row.get(place).strip())
                .toList();
        var ones = filled.stream().filter(isOne).toList();
        return !ones.isEmpty()
                && 2 * filled.size() > rows.size()
                && 10 * ones.size() >= 9 * filled.size()
                && 10 * new HashSet<>(ones).size() >= 9 * ones.size();
    }
}
