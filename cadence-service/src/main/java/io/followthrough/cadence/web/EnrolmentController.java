package io.followthrough.cadence.web;

import io.followthrough.cadence.application.AgreedMeetings;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.domain.followup.CallWishes;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.PastEnrolment;
import io.followthrough.cadence.domain.followup.WakeCause;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.kit.web.ProblemException;
import io.followthrough.kit.web.WholeList;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What runs, ran and comes next for one person. */
@RestController
class EnrolmentController {

    private final FollowUps followUps;
    private final AgreedMeetings agreed;
    private final RulesSource rules;
    private final InstantSource clock;

    EnrolmentController(FollowUps followUps, AgreedMeetings agreed, RulesSource rules, InstantSource clock) {
        this.clock = clock;
        this.agreed = agreed;
        this.followUps = followUps;
        this.rules = rules;
    }

    /** @param state RUNNING, PAUSED, WAITING, PLANNING or FINISHED */
    record EnrolmentView(
            String enrolmentId,
            CadenceVersion cadence,
            String state,
            @Nullable String repId,
            @Nullable Instant startedAt,
            @Nullable EnrolmentOutcome outcome,
            @Nullable String reason,
            @Nullable Instant finishedAt,
            List<TouchView> touches) {}

    /** @param answerThis what comes first of all, if the person waits for an answer */
    record NextActionView(
            Kind kind,
            @Nullable Instant at,
            @Nullable WakeCause cause,
            @Nullable String reason,
            @Nullable AnswerThis answerThis) {}

    /**
     * @param messageId of the one that waits longest
     * @param repId who is to answer; absent if it is anybody's
     * @param asksForCall whether they want to be called, and nobody has tried since
     * @param overdue whether it waits longer than tasks may, so that it is on everybody's list
     */
    record AnswerThis(
            String messageId,
            Instant at,
            String text,
            @Nullable String repId,
            boolean asksForCall,
            boolean overdue) {}

    /**
     * @param meetings to come, also those agreed with somebody who turned out to be this person
     * @param place null for somebody of whom nothing is known any more
     */
    record EnrolmentsView(
            List<EnrolmentView> items,
            @Nullable String next,
            long total,
            NextActionView nextAction,
            List<AgreedView> meetings,
            @Nullable PlaceView place)
            implements WholeList<EnrolmentView> {

        @Override
        public EnrolmentsView piece(List<EnrolmentView> piece, @Nullable String following) {
            return new EnrolmentsView(piece, following, total, nextAction, meetings, place);
        }
    }

    /** Newest first; the one next action of the person with them. */
    @Operation(operationId = "enrolments", summary = "What was promised to somebody, and the next action")
    @GetMapping("/v1/enrolments")
    EnrolmentsView enrolments(@RequestParam String prospect) {
        var followUp = followUps.find(prospect).orElseThrow(() -> ProblemException.notFound("prospect", prospect));
        var views = new ArrayList<EnrolmentView>();
        current(followUp, views);
        followUp.memory().past().reversed().forEach(past -> views.add(finished(past)));
        var next = followUp.next();
        return new EnrolmentsView(
                views,
                null,
                views.size(),
                new NextActionView(next.kind(), next.at(), next.cause(), next.reason(), answerThis(followUp)),
                agreed.with(prospect).stream().map(AgreedView::of).toList(),
                PlaceView.of(followUp, rules));
    }

    private @Nullable AnswerThis answerThis(FollowUp followUp) {
        return followUp.toAnswer().stream()
                .findFirst()
                .map(message -> new AnswerThis(
                        message.id(),
                        message.at(),
                        CalendarTimes.read(followUp, message.text(), rules),
                        followUp.reader(),
                        CallWishes.isOpen(followUp, message),
                        Holding.isOverdue(
                                CallWishes.waitsSince(
                                        followUp, message, rules.rules().places()),
                                rules.rules().policy(),
                                clock.instant())))
                .orElse(null);
    }

    private static void current(FollowUp followUp, List<EnrolmentView> views) {
        var next = followUp.next();
        var waiting = next.waiting();
        if (waiting != null) {
            views.add(new EnrolmentView(
                    waiting.enrolmentId(),
                    waiting.cadence(),
                    next.kind().name(),
                    null,
                    null,
                    null,
                    next.reason(),
                    null,
                    List.of()));
        }
        followUp.enrolment()
                .ifPresent(enrolment -> views.add(new EnrolmentView(
                        enrolment.enrolmentId(),
                        enrolment.cadence(),
                        next.is(Kind.PAUSED) ? "PAUSED" : "RUNNING",
                        enrolment.repId(),
                        enrolment.startedAt(),
                        null,
                        next.reason(),
                        null,
                        touches(enrolment))));
    }

    private static EnrolmentView finished(PastEnrolment past) {
        var enrolment = past.enrolment();
        return new EnrolmentView(
                enrolment.enrolmentId(),
                enrolment.cadence(),
                "FINISHED",
                enrolment.repId(),
                enrolment.startedAt(),
                past.outcome(),
                past.reason(),
                past.finishedAt(),
                touches(enrolment));
    }

    private static List<TouchView> touches(Enrolment enrolment) {
        return enrolment.touches().stream()
                .map(touch -> TouchView.of(enrolment, touch))
                .toList();
    }
}
