package io.followthrough.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;

/** What was wrong with how a body came, wherever it was read: libraries wrap it in exceptions of their own. */
record BodyFault(HttpStatus status, String detail) {

    static @Nullable BodyFault in(Throwable failure) {
        BodyFault fault = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException tooLarge -> {
                    return new BodyFault(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
                }
                case SlowBodyException slow -> {
                    return new BodyFault(HttpStatus.REQUEST_TIMEOUT, String.valueOf(slow.getMessage()));
                }
                case MultipartException broken ->
                    fault = new BodyFault(HttpStatus.BAD_REQUEST, "The upload cannot be read: " + broken.getMessage());
                default -> {}
            }
        }
        return fault;
    }
}
