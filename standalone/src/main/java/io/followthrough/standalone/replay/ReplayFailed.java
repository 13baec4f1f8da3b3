package io.followthrough.standalone.replay;

/** Says why letters were not put back, and what helps. */
final class ReplayFailed extends RuntimeException {

    ReplayFailed(String message) {
        super(message);
    }
}
