package io.followthrough.intake.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The outcome of checking an input: what it says, or everything that is wrong with it. */
public sealed interface Validated<T> {

    record Accepted<T>(T value) implements Validated<T> {}

    /**
     * It cannot be taken as it is.
     *
     * @param problems all of them, never none
     */
    record Refused<T>(List<Problem> problems) implements Validated<T> {

        public Refused {
            problems = List.copyOf(problems);
        }

        /** The same refusal of something else that was to be made of the input. */
        public <U> Refused<U> as() {
            return new Refused<>(problems);
        }
    }

    static <T> Validated<T> refused(String field, String problem, String remedy) {
        return new Refused<>(List.of(new Problem(field, problem, remedy)));
    }

    default <U> Validated<U> then(Function<T, Validated<U>> next) {
        return switch (this) {
            case Accepted<T>(var value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }

    /** The same outcome, each problem told in another way. */
    default Validated<T> mapProblems(UnaryOperator<Problem> telling) {
        return switch (this) {
            case Accepted<T> accepted -> accepted;
            case Refused<T>(var problems) ->
                new Refused<>(problems.stream().map(telling).toList());
        };
    }
}
