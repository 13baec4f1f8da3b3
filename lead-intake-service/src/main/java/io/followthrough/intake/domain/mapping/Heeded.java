package io.followthrough.intake.domain.mapping;

import io.followthrough.reading.lists.ListKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are heard when they speak of contact, or of how somebody stands with us, whether the mapping names them or not.
 *
 * @param leftOut those that are not, since somebody has said so
 * @param answered those under which anything could stand, and in this file yes and no do
 * @param kind what the list is one of; null: of people, or nobody has looked
 * @param asOf the day by which its rows are old; null: nobody has said
 */
public record Heeded(
        Set<String> leftOut,
        Set<String> answered,
        @Nullable ListKind kind,
        @Nullable Instant asOf) {

    static final Heeded ALL = new Heeded(Set.of(), Set.of());

    public Heeded {
        leftOut = Set.copyOf(leftOut);
        answered = Set.copyOf(answered);
    }

    public Heeded(Set<String> leftOut, Set<String> answered) {
        this(leftOut, answered, null, null);
    }

    Heeded answeredBy(Set<String> columns) {
        return new Heeded(leftOut, columns, kind, asOf);
    }

    Heeded asOf(Instant day) {
        return new Heeded(leftOut, answered, kind, day);
    }

    /** The same of a list with these columns. One by which its kind is known, and that is left out, makes it one of people. */
    Heeded of(List<String> columns) {
        var found = ListKind.of(columns)
                .filter(each -> each.knownBy(columns).stream().noneMatch(leftOut::contains))
                .orElse(null);
        return new Heeded(leftOut, answered, found, asOf);
    }
}
