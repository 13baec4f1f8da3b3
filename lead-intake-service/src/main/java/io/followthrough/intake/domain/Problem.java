package io.followthrough.intake.domain;

/**
 * One thing that is wrong with an input.
 *
 * @param field path of the field, for example {@code person.email}; empty when it concerns the whole
 * @param problem what is wrong, as a sentence without a full stop
 * @param remedy what to do about it
 */
public record Problem(String field, String problem, String remedy) {

    /** The same problem in a field that lies deeper, for example in the fourth element of an array. */
    public Problem within(String prefix) {
        return new Problem(field.isEmpty() ? prefix : prefix + "." + field, problem, remedy);
    }
}
