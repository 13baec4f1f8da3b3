package io.followthrough.qualification.application.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which two are proposed to be one. Pairs of one list with the same grounds are alike: whoever has looked at some knows of all.
 *
 * @param importId null for pairs that no import led to
 */
public record Grounds(
        List<String> agrees,
        List<String> contradicts,
        @Nullable String importId) {

    public Grounds {
        agrees = List.copyOf(agrees);
        contradicts = List.copyOf(contradicts);
    }
}
