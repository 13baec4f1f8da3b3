package io.followthrough.reading;

import io.followthrough.reading.learning.IntentModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that come with this module. */
final class ShippedData {

    private static final String MODEL = "intents.model";

    private ShippedData() {}

    static IntentModel model() {
        try (var stream = ShippedData.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException(MODEL + " is missing: ./followthrough train-reading makes it");
            }
            return IntentModel.read(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(String name) {
        try (var stream = ShippedData.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + ShippedData.class.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
