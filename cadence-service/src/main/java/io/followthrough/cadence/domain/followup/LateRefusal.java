package io.followthrough.cadence.domain.followup;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A no that is told of a contact of which something else was told first, which something has ended, or whose time has not
 * come. Two colleagues may have spoken with the same person: whatever was written down before, nobody who does not want it
 * is contacted again. The contact itself stays as it was reported.
 */
public final class LateRefusal {

    /** Whoever is contacted again after one of these is bothered; everything else is a matter of bookkeeping. */
    private static final Set<TouchOutcome> REFUSALS = EnumSet.of(
            TouchOutcome.OPTED_OUT,
            TouchOutcome.NOT_INTERESTED,
            TouchOutcome.WRONG_PERSON,
            TouchOutcome.WRONG_NUMBER,
            TouchOutcome.LEFT_COMPANY);

    private LateRefusal() {}

    /** Whether the report counts although the contact cannot be reported on as such. */
    public static boolean counts(FollowUp followUp, TouchId id, Report report) {
        return REFUSALS.contains(report.outcome())
                && switch (Reporting.fit(followUp, id, report.outcome())) {
                    case NEW, CONTRADICTING, NOT_OPEN -> true;
                    case REPEATED -> isWider(followUp, report);
                    // Of somebody who turned out to be another person, that one says it.
                    case UNKNOWN ->
                        followUp.mergedInto().isPresent()
                                && followUp.knownEnrolmentOf(id).isPresent();
                };
    }

    /** "No calls" was told, and now somebody hears that e-mails are not wanted either, or nothing at all. */
    private static boolean isWider(FollowUp followUp, Report report) {
        var suppression = followUp.suppression();
        var unwanted = suppression.unwanted();
        return report.outcome() == TouchOutcome.OPTED_OUT
                && !suppression.optedOut()
                && !unwanted.isEmpty()
                && (report.optsOutOfEverything() || !unwanted.containsAll(report.refused()));
    }

    /** What tells this refusal of this contact from every other: said again, nothing more happens. */
    public static String causeOf(TouchId id, Report report) {
        return "refused-" + id + "-" + report.outcome()
                + report.refused().stream().sorted().map(Enum::name).collect(Collectors.joining(",", "-", ""));
    }

    /** @param repId who made the contact; null if that is not known */
    public static Change heard(
            FollowUp followUp, TouchId id, @Nullable String repId, Report report, Rules rules, Instant now) {
        var change = Change.quietly(followUp);
        var kind = report.activity();
        if (kind != null) {
            var activity =
                    Reporting.activity(followUp, DerivedIds.of(causeOf(id, report)), repId, id, report, kind, now);
            change = Change.quietly(
                            activity.wordsAndRemark() == null ? followUp : Remembering.noted(followUp, activity))
                    .telling(activity);
        }
        return change.then(
                        told -> Change.quietly(Closing.after(Reporting.answered(told, report, now), id, report, now)))
                .then(told -> ending(told, id, report, rules, now))
                .then(told -> Finishing.ifAllSettled(told, rules, now));
    }

    private static Change ending(FollowUp followUp, TouchId id, Report report, Rules rules, Instant now) {
        if (report.optsOutOfEverything()) {
            return Reporting.ending(followUp, report, rules, now)
                    .then(left -> Change.quietly(left.with(NextAction.none("opted out"))));
        }
        var running = followUp.enrolment().orElse(null);
        if (running != null
                && (running.ordinal() == id.enrolment() || running.purpose().seeksAnAnswer())) {
            return Reporting.ending(followUp, report, rules, now);
        }
        var profile = followUp.profile();
        return report.outcome() == TouchOutcome.NOT_INTERESTED
                        && running == null
                        && profile != null
                        && (followUp.isLookingForRoom() || followUp.next().isConversation())
                ? Change.quietly(followUp.with(
                        report.callBackAt() == null
                                ? Choosing.reentry(followUp, profile, rules, now)
                                : CallingBack.on(report.callBackAt())))
                : Rerouting.of(followUp, Outcomes.reason(report), EnrolmentOutcome.ENDED_BY_PERSON, rules, now);
    }
}
