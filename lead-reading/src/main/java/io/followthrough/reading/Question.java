package io.followthrough.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions whose answers are understood. */
public enum Question {
    NEED,
    AUTHORITY,
    BUDGET,
    TIMELINE,
    FIT,
    INTEREST;

    /** @param name in any case: "authority" */
    public static Optional<Question> named(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(question -> question.name().equals(wanted))
                .findFirst();
    }
}
