package io.followthrough.kit.web;

/**
 * More bytes than a call may bring. Unchecked: Tomcat takes an {@link java.io.IOException} while reading for a caller who has
 * left, and ends the answer before we can give one.
 */
public class BodyTooLargeException extends RuntimeException {

    public BodyTooLargeException(long limit) {
        super("The body is larger than the " + limit + " bytes that this call may bring. Send less at a time.");
    }
}
