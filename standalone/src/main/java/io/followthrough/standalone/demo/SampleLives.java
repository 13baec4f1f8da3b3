package io.followthrough.standalone.demo;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Deal;
import io.followthrough.events.Objection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What invented people do after they came in. */
final class SampleLives {

    private static final long SEED = 7;
    private static final List<String> REPS = List.of("ana", "ben");
    private static final List<String> REPLIES = List.of(
            "Yes, please call me tomorrow morning.",
            "Not now, we have just signed with somebody else. Maybe next year.",
            "I was hoping you'd call. Can you send an offer?",
            "Who else in our industry uses it?");

    /** Something that the person may do next; what is likelier stands here more often. */
    SampleActivity next(SampleLead lead, int number, Instant at) {
        var random = new SplittableRandom(SEED + number);
        var kind = SampleLeads.anyOf(
                List.of(
                        ActivityKind.EMAIL_OPENED,
                        ActivityKind.EMAIL_OPENED,
                        ActivityKind.EMAIL_OPENED,
                        ActivityKind.LINK_CLICKED,
                        ActivityKind.LINK_CLICKED,
                        ActivityKind.EMAIL_REPLIED,
                        ActivityKind.EMAIL_REPLIED,
                        ActivityKind.QUESTION_ANSWERED,
                        ActivityKind.MEETING_BOOKED,
                        ActivityKind.OBJECTION_RAISED,
                        ActivityKind.OUT_OF_OFFICE,
                        ActivityKind.DEAL_OPENED,
                        ActivityKind.DEAL_WON,
                        ActivityKind.DEAL_LOST),
                random);
        return detailed(SampleActivity.of(kind, lead, at), lead, random);
    }

    /** How a past acquaintance ended: one in eight bought, one in seven said no, the others are still thinking. */
    List<SampleActivity> endOfThePast(SampleLead lead, int number) {
        var random = new SplittableRandom(SEED - number);
        var later = lead.capturedAt().plus(Duration.ofDays(1 + random.nextInt(9)));
        if (number % 8 == 0) {
            return List.of(detailed(SampleActivity.of(ActivityKind.DEAL_WON, lead, later), lead, random));
        }
        if (number % 7 == 0) {
            return List.of(detailed(SampleActivity.of(ActivityKind.DEAL_LOST, lead, later), lead, random));
        }
        return List.of();
    }

    private static SampleActivity detailed(SampleActivity activity, SampleLead lead, RandomGenerator random) {
        return switch (activity.kind()) {
            case EMAIL_REPLIED -> activity.saying(SampleLeads.anyOf(REPLIES, random));
            case QUESTION_ANSWERED -> activity.answering(Map.of("budget", "20000 EUR", "timeline", "this quarter"));
            case OBJECTION_RAISED -> activity.objecting(new Objection("PRICE", "more than we had in mind"));
            case OUT_OF_OFFICE -> activity.backOn(activity.at().plus(Duration.ofDays(10)));
            case DEAL_OPENED, DEAL_WON, DEAL_LOST ->
                activity.with(
                        new Deal(
                                "deal-" + lead.email(),
                                BigDecimal.valueOf(1_000L + 500L * random.nextInt(40)),
                                "EUR",
                                activity.kind() == ActivityKind.DEAL_LOST ? "price" : null),
                        SampleLeads.anyOf(REPS, random));
            default -> activity;
        };
    }
}
