package io.followthrough.standalone;

import io.followthrough.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the topics of a broker on this machine are made.
 *
 * @param partitions of each topic; null: as many as there are, else few, since one process shares its work with nobody and
 *     each partition costs the broker a little all the time
 */
record OwnTopics(@Nullable Integer partitions) {

    private static final int FEW = 3;

    /** @param kafka the broker's folder. Topics that are there keep their partitions, and all must have equally many */
    int partitions(Path kafka) {
        if (partitions != null) {
            return partitions;
        }
        var present = present(kafka);
        return present == 0 ? FEW : present;
    }

    private static int present(Path kafka) {
        if (!Files.isDirectory(kafka)) {
            return 0;
        }
        try (var folders = Files.newDirectoryStream(kafka, Topics.LEADS_CAPTURED + "-[0-9]*")) {
            var count = 0;
            for (var _ : folders) {
                count++;
            }
            return count;
        } catch (IOException failed) {
            throw new UncheckedIOException("the broker's folder cannot be read", failed);
        }
    }
}
