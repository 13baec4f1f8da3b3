package io.followthrough.intake.application.imports;

import java.time.Instant;

/** All that imports keep, and whom they leave out. */
public record ImportStores(Imports imports, ImportFiles files, RejectedRows rejected, ErasedPeople erased) {

    /** Removes the files of imports that can be undone no more. */
    public void deleteFilesOfImportsEndedBefore(Instant time) {
        imports.withFileEndedBefore(time).forEach(importId -> {
            files.delete(importId);
            imports.fileDeleted(importId);
        });
    }

    /** Removes an import with everything that belongs to it. */
    public void delete(String importId) {
        files.delete(importId);
        rejected.delete(importId);
        imports.delete(importId);
    }
}
