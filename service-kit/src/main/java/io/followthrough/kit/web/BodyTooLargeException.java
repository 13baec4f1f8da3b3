package io.followthrough.kit.web;

import java.io.IOException;

/** More bytes than a call may bring. */
public class BodyTooLargeException extends IOException {

    public BodyTooLargeException(long limit) {
        super("The body is larger than the " + limit + " bytes that this call may bring. Send less at a time.");
    }
}
