package io.followthrough.kit.messaging;

import org.jspecify.annotations.Nullable;

/** Something that we depend on does not answer; trying again later helps. */
public class EnvironmentDownException extends RuntimeException {

    public EnvironmentDownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
