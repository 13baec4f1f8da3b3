package io.followthrough.intake.application;

/** The same idempotency key came with something else than before. */
public class IdempotencyKeyReusedException extends RuntimeException {

    public IdempotencyKeyReusedException() {
        super("this Idempotency-Key was used with another call");
    }
}
