package io.followthrough.intake.domain;

/** The outcome of reading one text as a value of some kind. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    /** The text is none of that kind; worded as in {@link Problem}. */
    record Unread<T>(String problem, String remedy) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Read<>(value);
    }

    static <T> Reading<T> failed(String problem, String remedy) {
        return new Unread<>(problem, remedy);
    }
}
