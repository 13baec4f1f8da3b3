package io.followthrough.cadence.listening;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The messages in the folders of the tests. */
final class Letters {

    private Letters() {}

    static List<byte[]> all() throws IOException, URISyntaxException {
        var folder = Path.of(
                Objects.requireNonNull(Letters.class.getResource("/letters")).toURI());
        try (var files = Files.walk(folder)) {
            var letters = new java.util.ArrayList<byte[]>();
            for (var file : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                letters.add(Files.readAllBytes(file));
            }
            return letters;
        }
    }
}
