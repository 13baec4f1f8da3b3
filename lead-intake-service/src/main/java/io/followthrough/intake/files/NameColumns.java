package io.followthrough.intake.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of several columns of names is the person's. A column for the person to turn to is that; beside it a mere "Name" is of
 * the company that the row is about. Halves of a name are put together, and nothing else is: two whole names are not one.
 */
final class NameColumns {

    private static final String NAME = "person.name";
    private static final String COMPANY = "company.name";
    /** In seven languages; beside a first name such a column is of one of our own people. */
    private static final Pattern TO_TURN_TO =
            Pattern.compile("(?iu).*(?:ansprechpartner|contact|kontakt|contatt|contato|\\breferente\\b).*");

    private NameColumns() {}

    /** @param columns by what they ask for; the halves of names are taken out */
    static void settle(Map<String, List<String>> columns) {
        var first = columns.remove(Labels.FIRST_NAME);
        var last = columns.remove(Labels.LAST_NAME);
        var middle = columns.remove(Labels.MIDDLE_NAME);
        var whole = columns.remove(NAME);
        if (first != null || last != null) {
            columns.put(NAME, halves(first, middle, last, whole));
        } else if (whole != null) {
            putWhole(whole, columns);
        }
    }

    /** Of a first name beside a name, as in "Vorname, Name", the name is the last one. */
    private static List<String> halves(
            @Nullable List<String> first,
            @Nullable List<String> middle,
            @Nullable List<String> last,
            @Nullable List<String> whole) {
        var names = new ArrayList<String>();
        if (first != null) {
            names.add(first.getFirst());
        }
        if (middle != null) {
            names.add(middle.getFirst());
        }
        if (last != null) {
            names.add(last.getFirst());
        } else if (whole != null) {
            names.add(whole.stream()
                    .filter(column -> !isToTurnTo(column))
                    .findFirst()
                    .orElse(whole.getFirst()));
        }
        return names;
    }

    private static void putWhole(List<String> whole, Map<String, List<String>> columns) {
        var person = whole.stream().filter(NameColumns::isToTurnTo).findFirst();
        columns.put(NAME, List.of(person.orElse(whole.getFirst())));
        person.flatMap(contact ->
                        whole.stream().filter(column -> !isToTurnTo(column)).findFirst())
                .ifPresent(company -> columns.putIfAbsent(COMPANY, List.of(company)));
    }

    private static boolean isToTurnTo(String column) {
        return TO_TURN_TO.matcher(column).matches();
    }
}
