package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.DayOrder;
import io.followthrough.intake.domain.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows are whose time has not passed: who is invited to an event has met nobody there, and a message may only say what is true.
 *
 * @param time from which it is past; a row that does not tell it is still to come
 * @param constants take the place of those of the mapping
 * @param now null when nobody has said: then everything is still to come
 */
public record ToCome(
        FieldSource time,
        Map<String, String> constants,
        @Nullable Instant now) {

    boolean holds(Row row, ValueFormat values) {
        return now == null
                || !(time.read(row) instanceof Reading.Read<String>(var text)
                        && values.isOver(text, time.order(), now));
    }

    /** The same from other columns. */
    public ToCome of(List<String> columns) {
        return new ToCome(time.of(columns), constants, now);
    }

    /** The same, where it is known which of day and month comes first. */
    ToCome in(DayOrder known) {
        return new ToCome(time.in(known), constants, now);
    }

    ToCome asOf(Instant time) {
        return new ToCome(this.time, constants, time);
    }
}
