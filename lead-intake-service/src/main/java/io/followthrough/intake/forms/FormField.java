package io.followthrough.intake.forms;

import java.util.List;

/**
 * One thing that a form asks.
 *
 * @param name path of the capture's field that it fills: {@code person.email}, {@code answers.need}, {@code message}
 * @param options of a {@link Kind#CHOICE}
 */
public record FormField(String name, String label, Kind kind, boolean required, List<String> options) {

    /** How it is shown. */
    public enum Kind {
        TEXT,
        EMAIL,
        PHONE,
        LONG_TEXT,
        CHOICE,
        /** To be ticked or not, such as to take part in a prize draw: it is no consent to be written to. */
        BOX
    }

    public FormField {
        options = List.copyOf(options);
        if ((kind == Kind.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException(
                    "the form field " + name + " needs options if it is a CHOICE, and only then");
        }
    }

    /** The browser's own word for it, so that it can fill it in. */
    String autocomplete() {
        return switch (name) {
            case "person.name" -> "name";
            case "person.email" -> "email";
            case "person.phone" -> "tel";
            case "company.name" -> "organization";
            case "person.jobTitle" -> "organization-title";
            default -> "off";
        };
    }
}
