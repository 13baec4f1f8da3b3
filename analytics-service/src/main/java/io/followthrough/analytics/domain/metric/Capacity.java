package io.followthrough.analytics.domain.metric;

import org.jspecify.annotations.Nullable;

/**
 * Whether so many people can be contacted, by the time that a person takes and the time that reps have. What time they have
 * is for their calendars to say: what they spent so far is no limit of what they can do, and where it is not given nothing
 * is known.
 *
 * @param minutesPerPerson that reps spent on each person contacted; null while none was
 * @param possiblePerWeek people who can be contacted in a week; null while nothing is known
 * @param neededPerWeek people whom the goal needs
 * @param busiestWeek people contacted for the first time in the busiest of the weeks looked at, to compare with; null while there was none
 */
public record Capacity(
        @Nullable Double minutesPerPerson,
        Basis basis,
        @Nullable Long possiblePerWeek,
        long neededPerWeek,
        @Nullable Long busiestWeek,
        Verdict verdict) {

    private static final int WORKDAYS = 5;

    /** Where the possible comes from. */
    public enum Basis {
        /** Minutes per working day, named by who asks. */
        GIVEN,
        /** Nobody said what time there is. */
        UNKNOWN
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

    /**
     * @param minutesPerDay of all reps together, on each working day; null where nobody said
     * @param busiestWeek people contacted in the busiest week; 0 while there was none
     */
    public static Capacity of(Spent spent, @Nullable Double minutesPerDay, long busiestWeek, long neededPerWeek) {
        var perPerson = spent.perPerson();
        var possible = minutesPerDay == null || perPerson == null || perPerson == 0
                ? null
                : (Long) (long) Math.floor(minutesPerDay * WORKDAYS / perPerson + 1e-9);
        return new Capacity(
                perPerson,
                minutesPerDay == null ? Basis.UNKNOWN : Basis.GIVEN,
                possible,
                neededPerWeek,
                busiestWeek == 0 ? null : (Long) busiestWeek,
                verdict(possible, neededPerWeek));
    }

    private static Verdict verdict(@Nullable Long possible, long needed) {
        return possible == null ? Verdict.UNKNOWN : possible >= needed ? Verdict.ENOUGH : Verdict.NOT_ENOUGH;
    }
}
