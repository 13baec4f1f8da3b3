package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.EnrolmentEvent;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EnrolmentWaitlisted;
import io.followthrough.events.EnrolmentWoken;
import io.followthrough.events.Event;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.TouchEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out again how far it has come with a person, from all that was told of them: by others, and by this service before
 * its store was lost. Nothing is told anew. What was told to have been done is done; where what is decided today differs from
 * what was told then, what was told holds.
 */
public final class Retelling {

    private static final int MOST_UNTOLD = 50;

    private Retelling() {}

    /**
     * @param followUp null when nothing was heard of the person yet
     * @param fact id of what led to it; null if that is not known
     * @param at when it was told
     */
    public static FollowUp hear(
            @Nullable FollowUp followUp,
            String prospectId,
            Event event,
            @Nullable String fact,
            Rules rules,
            Instant at) {
        var known = followUp == null ? FollowUp.unknown(prospectId) : followUp;
        if (event instanceof ProspectEvent decision) {
            return Qualifying.decide(known, prospectId, decision, fact, rules, at)
                    .followUp();
        }
        if (known.gone() != null) {
            return known;
        }
        return switch (event) {
            case ActivityRecorded activity ->
                Listening.decide(known, prospectId, activity, fact, rules, at).followUp();
            case EnrolmentEvent told -> enrolment(known, told, rules, at);
            case TouchEvent told -> RetoldTouches.hear(known, told, rules, at);
            default -> known;
        };
    }

    /**
     * When all is heard: what is still to begin begins at the next good hour, and what was promised without its time having
     * been told looks for one.
     */
    public static FollowUp heardAll(FollowUp followUp, Rules rules, Instant now) {
        return UntoldTouches.toCome(
                Planning.withoutHaste(Change.quietly(followUp)).followUp(), rules, now);
    }

    private static FollowUp enrolment(FollowUp known, EnrolmentEvent event, Rules rules, Instant at) {
        return switch (event) {
            case EnrolmentStarted started -> started(known, started, rules, at);
            case EnrolmentWaitlisted told ->
                known.with(NextAction.waiting(
                        waiting(known, told, rules, at)
                                .refused(
                                        told.step() == null ? 0 : told.step(),
                                        told.day() == null ? java.time.LocalDate.EPOCH : told.day(),
                                        told.earliestStart()),
                        at.plus(Planning.NEXT_TRY),
                        told.reason()));
            case EnrolmentWoken woken -> known.with(NextAction.planning(waiting(known, woken, rules, at), at));
            case EnrolmentPaused paused ->
                going(known, paused.enrolmentId())
                        .map(going -> going.with(NextAction.paused(
                                going.enrolment().orElseThrow(),
                                paused.until() == null ? at : paused.until(),
                                paused.reason())))
                        .orElse(known);
            case EnrolmentResumed resumed ->
                going(known, resumed.enrolmentId())
                        .map(going ->
                                going.with(NextAction.enrolled(going.enrolment().orElseThrow())))
                        .orElse(known);
            case EnrolmentFinished finished -> finished(known, finished, rules, at);
        };
    }

    private static FollowUp started(FollowUp known, EnrolmentStarted told, Rules rules, Instant at) {
        var ordinal = ordinal(known, told.enrolmentId());
        var enrolment = new Enrolment(
                told.enrolmentId(),
                known.prospectId(),
                ordinal,
                told.cadence(),
                purpose(told.cadence(), rules),
                told.road(),
                told.repId() == null ? "" : told.repId(),
                at,
                told.contacts(),
                windows(rules),
                java.util.List.of());
        return known.enrolledFor(Math.max(ordinal, known.enrolments())).with(NextAction.enrolled(enrolment));
    }

    private static FollowUp finished(FollowUp known, EnrolmentFinished told, Rules rules, Instant at) {
        var running = known.enrolment()
                .filter(enrolment -> enrolment.enrolmentId().equals(told.enrolmentId()))
                .isPresent();
        var ended = running
                ? Finishing.finish(known, told.outcome(), told.reason(), rules, at)
                        .followUp()
                : known;
        var next = ended.next();
        return next.is(Kind.WAKE_UP) && next.cause() != null && told.nextActionAt() != null && isLast(ended, told)
                ? ended.with(NextAction.wakeUp(next.cause(), told.nextActionAt(), String.valueOf(next.reason())))
                : ended;
    }

    private static boolean isLast(FollowUp known, EnrolmentFinished told) {
        return known.memory()
                .last()
                .filter(past -> past.enrolment().enrolmentId().equals(told.enrolmentId()))
                .isPresent();
    }

    /** With this enrolment under way, also if today's rules had ended it by now; empty if it was never heard of. */
    static Optional<FollowUp> going(FollowUp known, String enrolmentId) {
        if (known.enrolment()
                .filter(enrolment -> enrolment.enrolmentId().equals(enrolmentId))
                .isPresent()) {
            return Optional.of(known);
        }
        var past = known.memory().past();
        return past.stream()
                .filter(ended -> ended.enrolment().enrolmentId().equals(enrolmentId))
                .findFirst()
                .map(ended -> known.with(known.memory()
                                .with(past.stream()
                                        .filter(other -> other != ended)
                                        .toList()))
                        .with(NextAction.enrolled(Finishing.reopened(ended.enrolment(), ended.finishedAt()))));
    }

    private static Waiting waiting(FollowUp known, EnrolmentEvent told, Rules rules, Instant at) {
        return new Waiting(
                told.enrolmentId(),
                ordinal(known, told.enrolmentId()),
                told.cadence(),
                purpose(told.cadence(), rules),
                false,
                at,
                null,
                null,
                null,
                null);
    }

    /** Ids are made of the number: it is the next, or one close by when some were never told. */
    static int ordinal(FollowUp known, String enrolmentId) {
        var next = known.enrolments() + 1;
        return IntStream.concat(IntStream.range(next, next + MOST_UNTOLD), IntStream.range(1, next))
                .filter(ordinal -> known.enrolmentId(ordinal).equals(enrolmentId))
                .findFirst()
                .orElse(next);
    }

    static Purpose purpose(CadenceVersion cadence, Rules rules) {
        return rules.library().cadence(cadence).map(Cadence::purpose).orElse(Purpose.NURTURE);
    }

    /** By which versions it was planned was not told: those that hold now. */
    static Map<String, Integer> windows(Rules rules) {
        return rules.library().windows().newest().stream()
                .collect(Collectors.toMap(ContactWindow::id, ContactWindow::version));
    }
}
