package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file to load and how far that has come.
 *
 * @param mapping the mapping's YAML as it was sent
 * @param columns the file's header
 * @param failure why the file could not be read to its end
 */
public record ImportJob(
        String importId,
        State state,
        String fileName,
        String mappingName,
        String mapping,
        List<String> columns,
        Progress progress,
        @Nullable Problem failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public enum State {
        /** The file is still coming in. */
        RECEIVING,
        QUEUED,
        RUNNING,
        DONE,
        /** The file cannot be read to its end; what was accepted before stays accepted. */
        FAILED
    }
}
