package io.followthrough.standalone;

/** Something outside the program has to change before it can start; the message says what, and how. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}
