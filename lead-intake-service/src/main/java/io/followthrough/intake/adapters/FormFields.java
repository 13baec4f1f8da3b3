package io.followthrough.intake.adapters;

import io.followthrough.intake.domain.EmailAddresses;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Texts;
import io.followthrough.intake.files.ColumnWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the answers of a form say: who it is, what was written to us, and all else under its question. */
final class FormFields {

    private static final String EMAIL = "person.email";
    private static final int LONGEST_ANSWER = 2_000;
    /** Of fewer words beside a choice nobody can say that somebody is spoken to. */
    private static final int WORDS_OF_A_MESSAGE = 5;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    private FormFields() {}

    /**
     * First and last names are still apart.
     *
     * @param addressIsKnown whether the e-mail address stands where no question asks for it
     */
    static Map<String, String> of(List<FormAnswer> answers, boolean addressIsKnown) {
        var form = new FormFields();
        var shown = answers.stream().filter(answer -> !answer.isHidden()).toList();
        shown.forEach(form::put);
        if (!addressIsKnown && !form.fields.containsKey(EMAIL)) {
            form.putOnlyAddress(shown);
        }
        var isSomebody = form.fields.keySet().stream().anyMatch(FormFields::isOfPerson);
        answers.stream().filter(FormAnswer::isHidden).forEach(answer -> form.putHidden(answer, isSomebody));
        form.putMessage();
        return form.fields;
    }

    private void put(FormAnswer answer) {
        var field = answer.field();
        if (field.map(FormAnswer.MESSAGE::equals).orElse(answer.isWritten())) {
            write(answer, answer.value());
        }
        if (answer.typed() != null && answer.typed().strip().split("\\s+").length >= WORDS_OF_A_MESSAGE) {
            write(answer, answer.typed());
        }
        if (field.isEmpty()) {
            add(answer.key(), Texts.cut(answer.value(), LONGEST_ANSWER));
        } else if (!field.get().equals(FormAnswer.MESSAGE)) {
            add(field.get(), answer.value());
        }
    }

    private void write(FormAnswer answer, String text) {
        written.merge(answer.question(), text, (one, other) -> one.equals(other) ? one : one + "\n" + other);
    }

    /** What people write goes on as one message, so that it is read as one. */
    private void putMessage() {
        if (written.size() == 1) {
            written.values().forEach(text -> add(FormAnswer.MESSAGE, text));
        } else if (!written.isEmpty()) {
            add(
                    FormAnswer.MESSAGE,
                    written.entrySet().stream()
                            .map(each -> (each.getKey().isBlank()
                                            ? ""
                                            : each.getKey().strip() + "\n")
                                    + each.getValue())
                            .collect(Collectors.joining("\n\n")));
        }
    }

    /** An address alone in its field is the person's where it is the only one and no question asks for it by a name that is known. */
    private void putOnlyAddress(List<FormAnswer> answers) {
        var found = new ArrayList<FormAnswer>();
        var addresses = new LinkedHashSet<String>();
        for (var answer : answers) {
            if (answer.field().isEmpty()
                    && !ColumnWords.isOfSomebodyElse(answer.question())
                    && EmailAddresses.read(answer.value()) instanceof Reading.Read<String>(var address)) {
                found.add(answer);
                addresses.add(address);
            }
        }
        if (addresses.size() == 1) {
            var first = found.getFirst();
            found.forEach(answer -> fields.remove(answer.key()));
            fields.put(EMAIL, first.value());
            warn(
                    first.key(),
                    first.value(),
                    "is the only e-mail address in this form, and was taken for the person's",
                    "call the field \"Email\", or name it as person.email in \"fields\" of this sender");
        }
    }

    /** The link may have been passed on: nothing of a person in it is joined with somebody who said who they are. */
    private void putHidden(FormAnswer answer, boolean isSomebody) {
        var field = answer.field()
                .filter(each -> !fields.containsKey(each) && !(isSomebody && isOfPerson(each)))
                .orElse(answer.key());
        add(field, answer.value());
    }

    private static boolean isOfPerson(String field) {
        return field.startsWith("person.") || field.endsWith(" name");
    }

    private void add(String field, String value) {
        fields.merge(field, value, (one, other) -> one.equals(other) ? one : one + "; " + other);
    }

    /** Comes back with what became of the delivery, and stands with the lead. */
    private void warn(String field, String value, String problem, String remedy) {
        var at = "unreadable[0].";
        fields.put(at + "field", field);
        fields.put(at + "value", value);
        fields.put(at + "problem", problem);
        fields.put(at + "remedy", remedy);
    }
}
