package io.followthrough.standalone.importing;

/** The file could not be loaded; the message says why and what to do. */
final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportFailed(String message) {
        super(message);
    }
}
