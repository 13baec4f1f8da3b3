package io.followthrough.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** One event as it lies on the wire: with every field, or with those alone that it cannot do without. */
record GoldenFile(EventType type, Content content) {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    enum Content {
        FULL,
        MINIMAL
    }

    static Stream<GoldenFile> all() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> Arrays.stream(Content.values()).map(content -> new GoldenFile(type, content)));
    }

    static Stream<GoldenFile> all(Content content) {
        return all().filter(golden -> golden.content == content);
    }

    Path path() {
        return FOLDER.resolve(type.wireName() + "." + content.name().toLowerCase(Locale.ROOT) + ".json");
    }

    String json() {
        try {
            return Files.readString(path());
        } catch (IOException missing) {
            throw new UncheckedIOException("each event type needs its golden files: " + path(), missing);
        }
    }

    Event event() {
        return EventJson.STRICT.readValue(json(), type.record());
    }

    @Override
    public String toString() {
        return type.wireName() + ", " + content.name().toLowerCase(Locale.ROOT);
    }
}
