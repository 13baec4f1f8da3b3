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
import org.jspecify.annotations.Nullable;

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

    private static SampleActivity detailed(SampleActivity activity, SampleLead lead, RandomGenerator random) {
        return switch (activity.kind()) {
            case EMAIL_REPLIED -> activity.saying(SampleLeads.anyOf(REPLIES, random));
            case QUESTION_ANSWERED -> activity.answering(Map.of("budget", "20000 EUR", "timeline", "this quarter"));
            case OBJECTION_RAISED -> activity.objecting(objection("PRICE"));
            case OUT_OF_OFFICE -> activity.backOn(activity.at().plus(Duration.ofDays(10)));
            case DEAL_OPENED, DEAL_WON, DEAL_LOST ->
                activity.with(
                        deal(
                                lead,
                                1_000L + 500L * random.nextInt(40),
                                activity.kind() == ActivityKind.DEAL_LOST ? "price" : null),
                        SampleLeads.anyOf(REPS, random));
            default -> activity;
        };
    }

    static Deal deal(SampleLead lead, long amount, @Nullable String lostBecause) {
        return new Deal("deal-" + lead.email(), BigDecimal.valueOf(amount), "EUR", lostBecause);
    }

    static Objection objection(String type) {
        return new Objection(type, "said in the meeting");
    }
}
