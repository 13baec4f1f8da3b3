package io.followthrough.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends, for the caller to hand back as it is. It says which list it is of, so that no other takes it.
 *
 * @param list its name, with whatever else makes it another list: behind the same place, another query would go on with something else
 */
public record Cursor(String list) {

    private static final String NAME = "cursor";
    private static final String SEPARATOR = "~";

    /** Null where there is no next page. */
    public @Nullable String encode(@Nullable String position) {
        return position == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((sum(position) + SEPARATOR + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where a call for so many begins; null for the beginning.
     *
     * @throws InvalidInputException for a limit that is not 1 to {@code most}, and for what is no cursor of this list; for both together
     */
    public @Nullable String behind(@Nullable String cursor, int limit, int most) {
        var problems = new ArrayList<FieldProblem>();
        Limit.problem(limit, most).ifPresent(problems::add);
        var position = cursor == null ? Optional.<String>empty() : position(cursor);
        if (cursor != null && position.isEmpty()) {
            problems.add(problem());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return position.orElse(null);
    }

    /** Empty for what is no cursor of this list. */
    public Optional<String> position(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var end = text.indexOf(SEPARATOR);
            var position = text.substring(end + 1);
            return end > 0 && text.substring(0, end).equals(sum(position)) ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public static FieldProblem problem() {
        return new FieldProblem(
                NAME,
                "is none of this list",
                "use `next` of the page before as it is, with the other parameters as they were, or leave it out");
    }

    private String sum(String position) {
        var sum = new CRC32();
        sum.update((list + SEPARATOR + position).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
