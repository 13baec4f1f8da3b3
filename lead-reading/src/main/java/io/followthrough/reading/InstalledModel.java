package io.followthrough.reading;

import io.followthrough.reading.learning.Labels;
import io.followthrough.reading.learning.LearntModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The model that this process reads with: an operator's own, learnt from own examples as well, or the one of this version. */
final class InstalledModel {

    /** A file that {@code ./followthrough train-reading --examples <folder> --to <file>} wrote. */
    private static final String PROPERTY = "followthrough.reading.model";

    private static final String VARIABLE = "FOLLOWTHROUGH_READING_MODEL";

    private InstalledModel() {}

    /** @throws IllegalArgumentException naming the setting, the file and what to do, where it cannot be read */
    static LearntModel model() {
        var file = setting();
        if (file == null || file.isBlank()) {
            return ShippedData.model();
        }
        try (var stream = Files.newInputStream(Path.of(file))) {
            return LearntModel.read(stream, Labels.names());
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    VARIABLE + " is " + file + ", which is no model that this version can read ("
                            + unreadable.getMessage()
                            + "): make it with ./followthrough train-reading --examples <folder> --to " + file
                            + ", or leave the setting out",
                    unreadable);
        }
    }

    private static @Nullable String setting() {
        var property = System.getProperty(PROPERTY);
        return property == null ? System.getenv(VARIABLE) : property;
    }
}
