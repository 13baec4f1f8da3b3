package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Correspondents.Correspondent;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.Reporting;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was heard, in the words of the contract. */
final class HeardActivities {

    /** What an activity says beyond whose it is and when it happened. */
    private record Said(
            ActivityKind kind,
            Machine machine,
            @Nullable String text,
            @Nullable Instant until,
            @Nullable Objection objection) {

        Said(ActivityKind kind, Machine machine, @Nullable String text, @Nullable Instant until) {
            this(kind, machine, text, until, null);
        }
    }

    private HeardActivities() {}

    static ActivityRecorded of(
            Heard heard,
            String letterId,
            Correspondent person,
            ZonedDateTime sentAt,
            Instant at,
            FollowUpPolicy policy) {
        var said = said(heard, sentAt, at, policy);
        var activity = new ActivityRecorded(
                DerivedIds.of("heard", letterId, person.prospectId()),
                said.kind(),
                null,
                person.prospectId(),
                person.touch() == null ? null : person.touch().toString(),
                null,
                at,
                null,
                said.text() == null || said.text().isBlank() ? null : said.text(),
                answers(heard),
                said.objection(),
                null,
                said.until(),
                said.machine(),
                heard.rule() + "; found by " + person.by(),
                false);
        return activity.remarking(remark(heard));
    }

    private static @Nullable String remark(Heard heard) {
        return switch (heard) {
            case Heard.Reply reply -> reply.remark();
            case Heard.Left left -> instead(left.successor());
            case Heard.Declined ignored -> null;
            case Heard.OptOut refusal -> instead(refusal.successor());
            case Heard.Absence ignored -> null;
            case Heard.Arrived ignored -> null;
            case Heard.Bounce ignored -> null;
            case Heard.Complaint ignored -> null;
            case Heard.Nothing ignored -> null;
        };
    }

    private static @Nullable String instead(@Nullable String successor) {
        return successor == null ? null : "write to " + successor + " instead";
    }

    /** Like a rep's report of somebody who names whom to ask instead. */
    private static Map<String, String> answers(Heard heard) {
        var successor = switch (heard) {
            case Heard.Reply reply -> reply.successor();
            case Heard.OptOut refusal -> refusal.successor();
            default -> null; // a machine's words name whom to write to in the remark
        };
        return successor == null ? Map.of() : Map.of(Reporting.SUCCESSOR, successor);
    }

    private static Said said(Heard heard, ZonedDateTime sentAt, Instant at, FollowUpPolicy policy) {
        return switch (heard) {
            case Heard.Reply(var text, var successor, var remark, var rule) ->
                new Said(ActivityKind.EMAIL_REPLIED, Machine.HUMAN, text, null);
            case Heard.Declined(var text, var again, var never, var rule) ->
                new Said(
                        ActivityKind.EMAIL_REPLIED,
                        Machine.HUMAN,
                        text,
                        again == null
                                ? null
                                : again.atStartOfDay(sentAt.getZone()).toInstant(),
                        new Objection(never ? "NOT_INTERESTED" : "NOT_NOW", null));
            case Heard.Left(var text, var successor, var rule) ->
                new Said(ActivityKind.EMAIL_DELIVERED, Machine.MACHINE, text, null);
            case Heard.OptOut(var text, var successor, var rule) ->
                new Said(ActivityKind.CONSENT_WITHDRAWN, Machine.HUMAN, text, null);
            case Heard.Complaint(var rule) -> new Said(ActivityKind.COMPLAINT, Machine.HUMAN, null, null);
            case Heard.Absence(var text, var until, var rule) ->
                new Said(
                        ActivityKind.OUT_OF_OFFICE,
                        Machine.MACHINE,
                        text,
                        until == null
                                ? null
                                : until.atStartOfDay(sentAt.getZone()).toInstant());
            case Heard.Arrived(var text, var rule) ->
                new Said(ActivityKind.EMAIL_DELIVERED, Machine.MACHINE, text, null);
            case Heard.Bounce(var meaning, var status, var reason, var rule) ->
                new Said(
                        ActivityKind.EMAIL_BOUNCED,
                        Machine.MACHINE,
                        status.isEmpty() || reason.contains(status) ? reason : status + " " + reason,
                        switch (meaning) {
                            case ADDRESS -> null;
                            case LATER -> at.plus(policy.softBounce());
                            // Nothing is wrong with the address: it need not be waited for.
                            case OURS, SENDER -> at;
                        });
            case Heard.Nothing ignored -> throw new IllegalArgumentException("nothing is told of " + ignored);
        };
    }
}
