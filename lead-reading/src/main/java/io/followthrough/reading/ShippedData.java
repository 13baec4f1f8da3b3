package io.followthrough.reading;

import io.followthrough.reading.answers.AnswerLabels;
import io.followthrough.reading.learning.Labels;
import io.followthrough.reading.learning.LearntModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that come with this module. */
final class ShippedData {

    private static final String MODEL = "intents.model";
    private static final String ANSWERS = "answers.model";

    private ShippedData() {}

    /** Of texts. */
    static LearntModel model() {
        return model(MODEL, Labels.names());
    }

    static LearntModel answers() {
        return model(ANSWERS, AnswerLabels.names());
    }

    private static LearntModel model(String name, List<String> labels) {
        try (var stream = ShippedData.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing: ./followthrough train-reading makes it");
            }
            return LearntModel.read(stream, labels);
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
