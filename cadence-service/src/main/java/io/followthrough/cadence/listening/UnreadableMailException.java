package io.followthrough.cadence.listening;

/** The bytes are no e-mail: not even a header field can be made out. */
final class UnreadableMailException extends RuntimeException {

    UnreadableMailException(String reason) {
        super(reason);
    }
}
