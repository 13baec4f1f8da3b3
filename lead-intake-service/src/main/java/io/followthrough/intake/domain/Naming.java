package io.followthrough.intake.domain;

/** Gives what an input comes to its id, once it is known who it is about. */
@FunctionalInterface
public interface Naming {

    /** @param somebody the key that tells them from others, for example {@code email:ann@example.com} */
    String idOf(String somebody);
}
