package io.followthrough.qualification.rules;

/**
 * What is wrong in a file of rules.
 *
 * @param line counted from 1
 * @param field its path, for example {@code criteria.need.weight}
 * @param remedy what to write instead
 */
public record RuleProblem(int line, String field, String problem, String remedy) {

    @Override
    public String toString() {
        return "line " + line + ": " + field + ": " + problem + "; " + remedy;
    }
}
