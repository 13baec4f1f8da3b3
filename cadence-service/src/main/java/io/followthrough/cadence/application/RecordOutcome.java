package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.LateRefusal;
import io.followthrough.cadence.domain.followup.Outcomes;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.Reporting;
import io.followthrough.cadence.domain.followup.Reporting.Fit;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.listening.CallsAskedFor;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes down what came of a contact, and plans its next try if nobody answered. */
public final class RecordOutcome {

    private final FollowUps followUps;
    private final NextTries nextTries;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;

    public RecordOutcome(Diaries diaries, Planner planner, Decisions decisions, Shared shared) {
        this.followUps = shared.followUps();
        this.nextTries = new NextTries(diaries, planner);
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

    /** How a contact is made; empty if it is not known. */
    public Optional<TouchChannel> channelOf(TouchId id) {
        return followUps
                .find(id.prospectId())
                .flatMap(followUp -> followUp.enrolmentOf(id))
                .flatMap(enrolment -> enrolment.touch(id))
                .map(PlannedTouch::channel);
    }

    /**
     * A refusal counts wherever it stands: of a contact that cannot be reported on any more, or not yet, it is heard all the same.
     *
     * @throws ProblemException if the contact is unknown, not open, or was reported otherwise before
     */
    public Recorded record(TouchId id, Report entered) {
        var now = clock.instant();
        var followUp =
                followUps.find(id.prospectId()).orElseThrow(() -> ProblemException.notFound("touch", id.toString()));
        var report = withDayOfNotes(followUp, entered, now);
        if (LateRefusal.counts(followUp, id, report) && !isOpenNow(followUp, id, report, now)) {
            return refused(followUp, id, report, now);
        }
        if (refuseUnlessOpen(followUp, id, report) == Fit.NEW) {
            refuseUnlessPossible(followUp, id, report, now);
            untimely(followUp, id, now).ifPresent(reason -> {
                throw ProblemException.conflict("Touch " + id + " " + reason + ".");
            });
            var current = rules.rules();
            var again = nextTries.of(followUp, id, report, current, now);
            decisions.make(
                    List.of(new Matter(
                            id.prospectId(),
                            "outcome-" + id,
                            known -> Reporting.take(Objects.requireNonNull(known), id, report, again, current, now))),
                    now);
            followUp = followUps.find(id.prospectId()).orElseThrow();
            // Two at once: the one that came second learns what the first one said.
            if (LateRefusal.counts(followUp, id, report)) {
                return refused(followUp, id, report, now);
            }
            refuseUnlessOpen(followUp, id, report);
        }
        return recorded(followUp, id);
    }

    private boolean isOpenNow(FollowUp followUp, TouchId id, Report report, Instant now) {
        return Reporting.fit(followUp, id, report.outcome()) == Fit.NEW
                && untimely(followUp, id, now).isEmpty();
    }

    /** By whoever speaks for the person now; what was reported of the contact stays. */
    private Recorded refused(FollowUp followUp, TouchId id, Report report, Instant now) {
        var speaker =
                followUps.speakerFor(followUp).orElseThrow(() -> ProblemException.notFound("touch", id.toString()));
        refuseUnlessPossible(followUp, id, report, now);
        var repId = followUp.knownEnrolmentOf(id).map(Enrolment::repId).orElse(null);
        var current = rules.rules();
        decisions.make(
                List.of(new Matter(
                        speaker.prospectId(),
                        LateRefusal.causeOf(id, report),
                        known -> LateRefusal.heard(Objects.requireNonNull(known), id, repId, report, current, now))),
                now);
        return recorded(id);
    }

    /** "Not now, call her in January" closes the matter, and a call in January is promised. */
    private Report withDayOfNotes(FollowUp followUp, Report report, Instant now) {
        var profile = followUp.profile();
        var notes = report.notes();
        if (!report.closesForNow() || report.callBackAt() != null || notes == null || profile == null) {
            return report;
        }
        var place = rules.rules().places().of(profile.person(), profile.company());
        return CallsAskedFor.in(notes, place.dayOf(now))
                .map(day -> day.atStartOfDay(place.zone()).toInstant())
                .filter(at -> at.isAfter(now) && TimesToCome.isNear(at, now))
                .map(report::callingBack)
                .orElse(report);
    }

    private static Fit refuseUnlessOpen(FollowUp followUp, TouchId id, Report report) {
        var fit = Reporting.fit(followUp, id, report.outcome());
        return switch (fit) {
            case NEW -> fit;
            case REPEATED -> {
                var before = Reporting.otherwise(followUp, id, report);
                if (before.isPresent()) {
                    throw ProblemException.conflict("Touch " + id + " was reported before with " + before.get() + ". "
                            + Reporting.remedy(TouchOutcome.DONE));
                }
                yield fit;
            }
            case CONTRADICTING -> {
                var told = followUp.enrolmentOf(id)
                        .flatMap(enrolment -> enrolment.touch(id))
                        .map(PlannedTouch::outcome)
                        .orElseThrow();
                throw ProblemException.conflict(
                        "Touch " + id + " was reported before as " + told + ". " + Reporting.remedy(told));
            }
            case NOT_OPEN ->
                throw ProblemException.conflict(
                        "Touch " + id + " is not open any more, or not yet: GET /v1/enrolments?prospect="
                                + id.prospectId() + " shows what came of it and what comes next.");
            case UNKNOWN -> throw ProblemException.notFound("touch", id.toString());
        };
    }

    /** What cannot have come of a contact made this way, or not yet. */
    private void refuseUnlessPossible(FollowUp followUp, TouchId id, Report report, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        var channel = followUp.knownEnrolmentOf(id)
                .orElseThrow()
                .touch(id)
                .orElseThrow()
                .channel();
        var possible = Outcomes.of(channel);
        if (!possible.contains(report.outcome())) {
            problems.add(new FieldProblem(
                    "outcome", report.outcome() + " does not come of a " + channel, "use one of " + possible));
        }
        TimesToCome.check(problems, "callBackAt", report.callBackAt(), now);
        var meeting = report.meeting();
        TimesToCome.check(problems, "meeting.at", meeting == null ? null : meeting.at(), now);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private Optional<String> untimely(FollowUp followUp, TouchId id, Instant now) {
        return Optional.ofNullable(followUp.profile())
                .map(profile -> rules.rules().places().of(profile.person(), profile.company()))
                .flatMap(place -> Reporting.untimely(followUp, id, place, now));
    }

    /**
     * The contact as it stands now.
     *
     * @throws ProblemException if it is unknown
     */
    public Recorded recorded(TouchId id) {
        return followUps
                .find(id.prospectId())
                .filter(followUp -> followUp.knownEnrolmentOf(id).isPresent())
                .map(followUp -> recorded(followUp, id))
                .orElseThrow(() -> ProblemException.notFound("touch", id.toString()));
    }

    private Recorded recorded(FollowUp followUp, TouchId id) {
        var enrolment = followUp.knownEnrolmentOf(id).orElseThrow();
        var nextId = new TouchId(id.prospectId(), id.enrolment(), id.step(), id.attempt() + 1);
        return new Recorded(
                enrolment,
                enrolment.touch(id).orElseThrow(),
                enrolment.touch(nextId).orElse(null),
                followUps.speakerFor(followUp).orElse(followUp));
    }
}
