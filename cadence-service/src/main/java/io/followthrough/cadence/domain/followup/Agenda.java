package io.followthrough.cadence.domain.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the clock next matters to a follow-up; what the store's indexes are made of.
 *
 * @param mailAt when the next e-mail leaves
 * @param workAt when anything else has to be decided
 * @param taskAt since when the representative has something to do; null if nothing is open
 */
public record Agenda(
        @Nullable Instant mailAt,
        @Nullable Instant workAt,
        @Nullable Instant taskAt) {

    public static Agenda of(FollowUp followUp, Duration patience) {
        var planned = planned(followUp, patience);
        var lease = earliest(InHand.leases(followUp));
        return lease == null
                ? planned
                : new Agenda(
                        planned.mailAt,
                        earliest(Stream.concat(Stream.ofNullable(planned.workAt), Stream.of(lease))),
                        planned.taskAt);
    }

    private static Agenda planned(FollowUp followUp, Duration patience) {
        var next = followUp.next();
        return switch (next.kind()) {
            case NONE, WAITING -> new Agenda(null, null, null);
            case PLANNING, PAUSED, WAKE_UP -> new Agenda(null, next.seenToAt(), null);
            case ENROLLED -> {
                var enrolment = next.enrolment();
                yield enrolment == null ? new Agenda(null, Instant.EPOCH, null) : of(enrolment, patience);
            }
        };
    }

    private static Agenda of(Enrolment enrolment, Duration patience) {
        var mailAt = earliest(enrolment.touches().stream()
                .filter(touch -> touch.state() == TouchState.PLANNED && touch.isSentByItself())
                .map(PlannedTouch::dueAt));
        var workAt = earliest(enrolment.touches().stream().flatMap(touch -> workAt(touch, patience)));
        if (mailAt == null && workAt == null) {
            workAt = lastDoubt(enrolment, patience);
        }
        var taskAt =
                earliest(enrolment.touches().stream().filter(Agenda::isTask).map(PlannedTouch::plannedAt));
        return new Agenda(mailAt, mailAt == null && workAt == null ? enrolment.startedAt() : workAt, taskAt);
    }

    private static Stream<Instant> workAt(PlannedTouch touch, Duration patience) {
        return switch (touch.state()) {
            case PLANNED -> touch.isSentByItself() ? Stream.empty() : Stream.of(touch.dueAt());
            case DUE -> Stream.of(touch.changedAt().plus(patience));
            case SENDING -> Stream.ofNullable(touch.lease()).map(Lease::until);
            case UNCONFIRMED, SENT, COMPLETED, SKIPPED, MISSED -> Stream.empty();
        };
    }

    /** Doubts are waited for only when nothing else is left to do; till then they would be looked at for nothing. */
    private static @Nullable Instant lastDoubt(Enrolment enrolment, Duration patience) {
        return enrolment.touches().stream()
                .filter(touch -> touch.state() == TouchState.UNCONFIRMED)
                .map(touch -> touch.changedAt().plus(patience))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Whether it stands on the representative's list, today or on its day. */
    public static boolean isTask(PlannedTouch touch) {
        return switch (touch.state()) {
            case PLANNED -> !touch.isSentByItself();
            case DUE, UNCONFIRMED -> true;
            case SENDING, SENT, COMPLETED, SKIPPED, MISSED -> false;
        };
    }

    /**
     * What stands on a list of this time: of several calls and visits to one person the one that they asked for, else the first. Nobody is called
     * twice by one list; the other one comes onto it once the first was reported.
     */
    public static List<PlannedTouch> onList(Enrolment enrolment, Instant from, Instant until) {
        var tasks = enrolment.touches().stream()
                .filter(Agenda::isTask)
                .filter(touch ->
                        !touch.plannedAt().isBefore(from) && touch.plannedAt().isBefore(until))
                .toList();
        var talk = tasks.stream()
                .filter(PlannedTouch::isTalk)
                .min(Comparator.comparing((PlannedTouch touch) -> !enrolment.isAskedFor(touch))
                        .thenComparing(PlannedTouch::plannedAt));
        return tasks.stream()
                .filter(touch -> !touch.isTalk() || talk.filter(touch::equals).isPresent())
                .toList();
    }

    private static @Nullable Instant earliest(Stream<Instant> instants) {
        return instants.min(Instant::compareTo).orElse(null);
    }
}
