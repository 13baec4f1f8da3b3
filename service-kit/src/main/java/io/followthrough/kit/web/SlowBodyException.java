package io.followthrough.kit.web;

/** The body comes so slowly that it holds up others. Unchecked for the same reason as {@link BodyTooLargeException}. */
public class SlowBodyException extends RuntimeException {

    public SlowBodyException() {
        super("The body came too slowly; nothing was taken over. Send it again over a better connection, or in parts.");
    }
}
