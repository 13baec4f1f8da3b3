package io.followthrough.intake.application.imports;

import java.io.InputStream;

/** The bytes of files that are being loaded, kept until they are. */
public interface ImportFiles {

    /** Stores the bytes durably before it returns. */
    void store(String importId, InputStream bytes);

    InputStream open(String importId);

    void delete(String importId);
}
