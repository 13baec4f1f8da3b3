package io.followthrough.intake.application.imports;

import java.io.InputStream;
import java.time.LocalDate;

/** The bytes of files that are being loaded, kept until they are. */
public interface ImportFiles {

    /** What ids of uploads begin with that no import owns yet; their day follows. */
    String SCRATCH = "upload:";

    /** Stores the bytes durably before it returns. */
    void store(String importId, InputStream bytes);

    InputStream open(String importId);

    void delete(String importId);

    /** Deletes what uploads that broke off have left. @param day uploads that began on it or later are kept */
    void deleteScratchBefore(LocalDate day);
}
