package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityRecorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was heard under the wrong name while two were taken for one, and what each of them is given back once they are two.
 *
 * @param toHear the person's own, heard as soon as qualification has said who it is; without the words
 * @param others ids of what is somebody else's, whenever it arrives
 * @param before what held before others were taken for this person, or this one for another
 */
public record GivenBack(List<ActivityRecorded> toHear, List<String> others, List<Before> before) {

    /**
     * What held of a person before a merge.
     *
     * @param other id of the other of the two
     * @param next null where contacts were planned: those are kept with the enrolment that the merge ended
     * @param pausedUntil until when they were paused; null if they were not
     */
    public record Before(
            String other,
            @Nullable NextAction next,
            Suppression suppression,
            @Nullable Booking booking,
            @Nullable Instant pausedUntil) {

        public Before {
            suppression = suppression == null ? Suppression.NONE : suppression;
        }

        static Before of(FollowUp followUp, String other) {
            var next = followUp.next();
            return new Before(
                    other,
                    next.enrolment() == null && next.waiting() == null ? next : null,
                    followUp.suppression().with(Deliverability.UNKNOWN),
                    followUp.memory().booking(),
                    next.is(Kind.PAUSED) ? next.at() : null);
        }

        /** All that is left to heed of it once the person is back. */
        Before resting() {
            return new Before(other, null, Suppression.NONE, null, pausedUntil);
        }

        /** Whether it is only the rest of a merge that was undone. */
        private boolean isResting() {
            return equals(resting()) && pausedUntil != null;
        }
    }

    static final GivenBack NONE = new GivenBack(List.of(), List.of(), List.of());

    public GivenBack {
        toHear = toHear == null ? List.of() : List.copyOf(toHear);
        others = others == null ? List.of() : List.copyOf(others);
        before = before == null ? List.of() : List.copyOf(before);
    }

    Optional<Before> before(String other) {
        return before.stream().filter(known -> known.other().equals(other)).findFirst();
    }

    GivenBack hearing(List<ActivityRecorded> more) {
        return new GivenBack(more, others, before);
    }

    GivenBack ignoring(List<String> more) {
        return new GivenBack(
                toHear, Stream.concat(others.stream(), more.stream()).distinct().toList(), before);
    }

    /** Told again, the first time holds: by then the two were one already. */
    GivenBack with(Before merge) {
        return before(merge.other()).filter(known -> !known.isResting()).isPresent()
                ? this
                : new GivenBack(
                        toHear,
                        others,
                        Stream.concat(without(merge.other()).before.stream(), Stream.of(merge))
                                .toList());
    }

    /** The merge is undone: of what held before it only a pause that is not over goes on. */
    GivenBack undone(String other) {
        var alone = without(other);
        return before(other)
                .map(Before::resting)
                .filter(Before::isResting)
                .map(alone::with)
                .orElse(alone);
    }

    /** Until when the person was away, or wanted no contact, when they were taken for another; {@code now} if that is over. */
    Instant restingUntil(Instant now) {
        return before.stream()
                .flatMap(known -> Stream.ofNullable(known.pausedUntil()))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    GivenBack without(String other) {
        return new GivenBack(
                toHear,
                others,
                before.stream().filter(known -> !known.other().equals(other)).toList());
    }
}
