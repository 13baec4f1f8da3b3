package io.followthrough.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Inputs by name. */
final class Inputs {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /** Takes any number that says its country. */
    static final PhoneNumbers PHONES = (text, country) -> country != null || text.startsWith("+")
            ? Reading.of(new Phone("+" + text.replaceAll("\\D", ""), null))
            : Reading.failed("cannot be read without its country", "say the country");

    private Inputs() {}

    static Fields aCapture(String... more) {
        return with(Map.of("channel", "WEB_FORM", "person.email", "ann@example.com"), more);
    }

    static Fields anActivity(String... more) {
        return with(Map.of("kind", "NOTE_TAKEN", "person.email", "ann@example.com"), more);
    }

    static Fields fields(String... values) {
        return with(Map.of(), values);
    }

    private static Fields with(Map<String, String> some, String... more) {
        var values = new TreeMap<>(some);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return Fields.of(values);
    }

    static <T> T accepted(Validated<T> validated) {
        return switch (validated) {
            case Validated.Accepted<T>(var value) -> value;
            case Validated.Refused<T>(var problems) -> throw new AssertionError("refused: " + problems);
        };
    }

    static <T> List<Problem> problems(Validated<T> validated) {
        return switch (validated) {
            case Validated.Accepted<T> accepted -> throw new AssertionError("accepted: " + accepted);
            case Validated.Refused<T>(var problems) -> problems;
        };
    }
}
