package io.followthrough.intake.application.imports;

/** All that imports keep. */
public record ImportStores(Imports imports, ImportFiles files, RejectedRows rejected) {

    /** Removes an import with everything that belongs to it. */
    public void delete(String importId) {
        files.delete(importId);
        rejected.delete(importId);
        imports.delete(importId);
    }
}
