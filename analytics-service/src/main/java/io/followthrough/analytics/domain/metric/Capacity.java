package io.followthrough.analytics.domain.metric;

import org.jspecify.annotations.Nullable;

/**
 * Whether so many people can be contacted, by the time that a person takes and the time that reps have. Where the time is
 * not given, it is what reps have shown that they can do: the busiest week of those looked at.
 *
 * @param minutesPerPerson that reps spent on each person contacted; null while none was
 * @param possiblePerWeek people who can be contacted in a week; null while nothing is known
 * @param neededPerWeek people whom the goal needs
 */
public record Capacity(
        @Nullable Double minutesPerPerson,
        Basis basis,
        @Nullable Long possiblePerWeek,
        long neededPerWeek,
        Verdict verdict) {

    private static final int WORKDAYS = 5;

    /** Where the possible comes from. */
    public enum Basis {
        /** Minutes per working day, named by who asks. */
        GIVEN,
        /** The most people contacted in one of the last weeks. */
        SHOWN
    }

    /** Whether the goal can be met. */
    public enum Verdict {
        ENOUGH,
        NOT_ENOUGH,
        UNKNOWN
    }

    /**
     * @param contacted people contacted so far
     * @param minutes spent on them
     */
    public record Spent(long contacted, double minutes) {

        @Nullable
        Double perPerson() {
            return contacted == 0 ? null : (Double) (minutes / contacted);
        }
    }

    /** @param minutesPerDay of all reps together, on each working day */
    public static Capacity given(Spent spent, double minutesPerDay, long neededPerWeek) {
        var perPerson = spent.perPerson();
        var possible = perPerson == null || perPerson == 0
                ? null
                : (Long) (long) Math.floor(minutesPerDay * WORKDAYS / perPerson + 1e-9);
        return new Capacity(perPerson, Basis.GIVEN, possible, neededPerWeek, verdict(possible, neededPerWeek));
    }

    /** @param busiestWeek people contacted in the busiest week; 0 while there was none */
    public static Capacity shown(Spent spent, long busiestWeek, long neededPerWeek) {
        var possible = busiestWeek == 0 ? null : (Long) busiestWeek;
        return new Capacity(spent.perPerson(), Basis.SHOWN, possible, neededPerWeek, verdict(possible, neededPerWeek));
    }

    private static Verdict verdict(@Nullable Long possible, long needed) {
        return possible == null ? Verdict.UNKNOWN : possible >= needed ? Verdict.ENOUGH : Verdict.NOT_ENOUGH;
    }
}
