package io.followthrough.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a record's Javadoc says, from its source: the descriptions of the JSON Schemas are written once, in the code. */
final class JavadocOf {

    private static final Path SOURCES = Path.of("src/main/java");

    private JavadocOf() {}

    /** The text before the tags. */
    static Optional<String> type(Class<?> type) {
        return comment(type)
                .map(comment -> comment.split("(^|\\s)@param ", 2)[0].strip())
                .filter(text -> !text.isEmpty());
    }

    static Optional<String> parameter(Class<?> record, String name) {
        return comment(record)
                .map(comment -> Pattern.compile("@param " + name + " (.*?)(?=\\s@param |$)")
                        .matcher(comment))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip());
    }

    private static Optional<String> comment(Class<?> type) {
        if (!type.getPackageName().equals(Event.class.getPackageName())) {
            return Optional.empty();
        }
        var declared = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*public (?:record|enum) " + type.getSimpleName()
                                + "\\b",
                        Pattern.DOTALL)
                .matcher(source(type));
        return declared.find() ? Optional.of(plain(declared.group(1))) : Optional.empty();
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\s*\\n\\s*\\*?", " ")
                .replaceAll("\\{@link \\w*#?(\\w+)}", "$1")
                .replaceAll("\\{@code (.*?)}(?=[^}\"]|$)", "$1")
                .replaceAll(" +", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        var file = SOURCES.resolve(type.getNestHost().getName().replace('.', '/') + ".java");
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("the descriptions come from " + file, missing);
        }
    }
}
