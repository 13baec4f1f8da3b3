package io.followthrough.standalone.rebuild;

/** Says why nothing was rebuilt, and what helps. */
final class RebuildFailed extends RuntimeException {

    RebuildFailed(String message) {
        super(message);
    }
}
