package io.followthrough.intake.application.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far a file is loaded: only what is safely in Kafka, or kept as rejected, counts.
 *
 * @param total rows of the file without its header; null until they are counted
 * @param read rows handled: accepted, rejected, passed over or left out
 * @param erased rows left out since they are about people who asked to be erased
 */
public record Progress(@Nullable Long total, long read, long accepted, long rejected, long skipped, long erased) {

    public static final Progress NONE = new Progress(null, 0, 0, 0, 0, 0);

    Progress outOf(long rows) {
        return new Progress(rows, read, accepted, rejected, skipped, erased);
    }

    Progress plus(long moreAccepted, long moreRejected, long moreSkipped, long moreErased) {
        return new Progress(
                total,
                read + moreAccepted + moreRejected + moreSkipped + moreErased,
                accepted + moreAccepted,
                rejected + moreRejected,
                skipped + moreSkipped,
                erased + moreErased);
    }
}
