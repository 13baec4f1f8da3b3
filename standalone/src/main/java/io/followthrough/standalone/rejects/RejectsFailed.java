package io.followthrough.standalone.rejects;

/** Says why it was not done, and what helps. */
final class RejectsFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RejectsFailed(String message) {
        super(message);
    }
}
