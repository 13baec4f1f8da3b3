package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.Reporting;
import io.followthrough.cadence.domain.followup.Reporting.Fit;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.events.TouchOutcome;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes down what came of a contact, and plans its next try if nobody answered. */
public final class RecordOutcome {

    private static final Duration LATER_THE_SAME_DAY = Duration.ofHours(2);
    private static final int LAST_DAY_OF_NEXT_TRY = 5;
    /** Who asks to be called at an hour is called at that hour, as far as the representative works then. */
    private static final String ANY_HOUR = "at-once";

    private final FollowUps followUps;
    private final Diaries diaries;
    private final Planner planner;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;

    public RecordOutcome(Diaries diaries, Planner planner, Decisions decisions, Shared shared) {
        this.followUps = shared.followUps();
        this.diaries = diaries;
        this.planner = planner;
        this.decisions = decisions;
        this.rules = shared.rules();
        this.clock = shared.clock();
    }

    /** What every use case looks at. */
    public record Shared(FollowUps followUps, RulesSource rules, InstantSource clock) {}

    /**
     * The contact as it stands after the report.
     *
     * @param nextTry planned because nobody answered, or because the person asked for it
     */
    public record Recorded(
            Enrolment enrolment,
            PlannedTouch touch,
            @Nullable PlannedTouch nextTry,
            FollowUp followUp) {}

    /** @throws ProblemException if the contact is unknown, not open, or was reported otherwise before */
    public Recorded record(TouchId id, Report report) {
        var now = clock.instant();
        var followUp =
                followUps.find(id.prospectId()).orElseThrow(() -> ProblemException.notFound("touch", id.toString()));
        if (refuseUnlessOpen(followUp, id, report.outcome()) == Fit.NEW) {
            refuseUnlessPossible(followUp, id, report, now);
            var current = rules.rules();
            var again = nextTry(followUp, id, report, current, now).orElse(null);
            decisions.make(
                    List.of(new Matter(
                            id.prospectId(),
                            "outcome-" + id,
                            null,
                            known -> Reporting.take(Objects.requireNonNull(known), id, report, again, current, now))),
                    now);
            followUp = followUps.find(id.prospectId()).orElseThrow();
            // Two at once: the one that came second learns what the first one said.
            refuseUnlessOpen(followUp, id, report.outcome());
        }
        return recorded(followUp, id);
    }

    private static Fit refuseUnlessOpen(FollowUp followUp, TouchId id, TouchOutcome outcome) {
        var fit = Reporting.fit(followUp, id, outcome);
        return switch (fit) {
            case NEW, REPEATED -> fit;
            case CONTRADICTING ->
                throw ProblemException.conflict("Touch " + id + " was reported before with another outcome.");
            case NOT_OPEN -> throw ProblemException.conflict("Touch " + id + " is not open any more, or not yet.");
            case UNKNOWN -> throw ProblemException.notFound("touch", id.toString());
        };
    }

    /** What cannot have come of a contact made this way, or cannot be done any more. */
    private static void refuseUnlessPossible(FollowUp followUp, TouchId id, Report report, Instant now) {
        if (report.outcome() == TouchOutcome.CALL_BACK
                && report.callBackAt() != null
                && !report.callBackAt().isAfter(now)) {
            throw new InvalidInputException("callBackAt", "is in the past", "use a time that is still to come");
        }
        var channel =
                followUp.enrolmentOf(id).orElseThrow().touch(id).orElseThrow().channel();
        if (!Reporting.isPossible(channel, report.outcome())) {
            throw new InvalidInputException(
                    "outcome",
                    report.outcome() + " does not come of a " + channel,
                    "use DONE, or what the person did: MEETING_BOOKED, NOT_INTERESTED, OPTED_OUT");
        }
    }

    private static Recorded recorded(FollowUp followUp, TouchId id) {
        var enrolment = followUp.enrolmentOf(id).orElseThrow();
        var nextId = new TouchId(id.prospectId(), id.enrolment(), id.step(), id.attempt() + 1);
        return new Recorded(
                enrolment,
                enrolment.touch(id).orElseThrow(),
                enrolment.touch(nextId).orElse(null),
                followUp);
    }

    /** Later the same day, then on the next mornings; a date that the person named comes first. */
    private Optional<PlannedContact> nextTry(FollowUp followUp, TouchId id, Report report, Rules current, Instant now) {
        var enrolment = followUp.enrolmentOf(id).orElseThrow();
        var touch = enrolment.touch(id).orElseThrow();
        var step = current.library()
                .cadence(enrolment.cadence())
                .map(cadence -> cadence.step(id.step()))
                .orElse(null);
        var profile = followUp.profile();
        if (step == null || profile == null) {
            return Optional.empty();
        }
        var asked = askedFor(report, now);
        if (asked.isEmpty()
                && (report.outcome() != TouchOutcome.NO_ANSWER
                        || report.noShow()
                        || touch.attempt() >= step.attempts())) {
            return Optional.empty();
        }
        var way = touch.channel() == step.way().channel() || step.instead() == null ? step.way() : step.instead();
        var windows = current.library().windows();
        var window = asked.flatMap(at -> windows.newest(ANY_HOUR))
                .orElseGet(() -> windows.pinned(enrolment.windows()).apply(way.window()));
        var leg = new Leg(id.step(), step, way, window);
        var place = current.places().of(profile.person(), profile.company());
        var from = asked.orElseGet(() -> touch.attempt() == 1 ? now.plus(LATER_THE_SAME_DAY) : tomorrow(now, place));
        var last = place.dayOf(from).plusDays(LAST_DAY_OF_NEXT_TRY);
        return diaries.add(
                enrolment.repId(),
                enrolment.enrolmentId(),
                followUp.prospectId(),
                now,
                calendar -> planner.again(leg, place, calendar, from, last));
    }

    private static Instant tomorrow(Instant now, ContactPlace place) {
        return place.dayOf(now).plusDays(1).atStartOfDay(place.zone()).toInstant();
    }

    private static Optional<Instant> askedFor(Report report, Instant now) {
        return report.outcome() == TouchOutcome.CALL_BACK
                ? Optional.ofNullable(report.callBackAt()).filter(at -> at.isAfter(now))
                : Optional.empty();
    }
}
