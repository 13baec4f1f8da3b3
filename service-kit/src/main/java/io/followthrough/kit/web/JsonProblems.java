package io.followthrough.kit.web;

import io.followthrough.kit.text.Nearest;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a JSON reader complains about, in words for whoever sent the JSON. */
public final class JsonProblems {

    private static final int LONGEST_PATH = 200;

    private JsonProblems() {}

    public static FieldProblem of(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case InvalidNullException hole ->
                new FieldProblem(path(hole), "has an empty entry (null) in it", "leave the entry out");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new FieldProblem(
                        path(format),
                        "unknown value " + format.getValue(),
                        "use one of " + Arrays.toString(format.getTargetType().getEnumConstants()));
            case InvalidFormatException format -> misread(path(format), format.getTargetType());
            case DatabindException misfit ->
                new FieldProblem(
                        path(misfit), "has the wrong shape", "compare it with the description at /v3/api-docs");
            default ->
                new FieldProblem(
                        "(body)",
                        "not JSON: " + wrong.getOriginalMessage() + position(wrong),
                        "send well-formed JSON in UTF-8");
        };
    }

    private static FieldProblem misread(String path, Class<?> expected) {
        return switch (expected.getSimpleName()) {
            case "BigDecimal", "Double", "double", "Float", "float" ->
                new FieldProblem(path, "is no number", "write it like 1234.56, with a point and no other mark");
            case "BigInteger", "Long", "long", "Integer", "int", "Short", "short" ->
                new FieldProblem(path, "is no whole number", "write it like 1234, in digits alone");
            case "Boolean", "boolean" -> new FieldProblem(path, "is neither true nor false", "use one of them");
            case "LocalDate" -> new FieldProblem(path, "is no date", "write it like 2026-03-02");
            case "Instant", "OffsetDateTime" ->
                new FieldProblem(path, "is no point in time", "correct the value, for example 2026-03-02T12:00:00Z");
            case "LocalTime" -> new FieldProblem(path, "is no time of day", "write it like 09:30");
            case "Duration" -> new FieldProblem(path, "is no duration", "write it like PT15M");
            case "ZoneId" -> new FieldProblem(path, "is no time zone", "write it like Europe/Berlin");
            default -> new FieldProblem(path, "cannot be read as " + expected.getSimpleName(), "correct the value");
        };
    }

    private static FieldProblem unknown(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds() == null
                ? List.<String>of()
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        var path = path(unknown);
        var use = known.isEmpty() ? "leave it out: nothing goes here" : "use " + String.join(", ", known);
        return new FieldProblem(
                path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                "is not a field of this",
                Nearest.to(unknown.getPropertyName(), known)
                        .map(near -> "did you mean " + near + "? Otherwise " + use)
                        .orElse(use));
    }

    private static String position(JacksonException wrong) {
        var at = wrong.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String path(JacksonException wrong) {
        var path = new StringBuilder();
        for (var reference : wrong.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }
}
