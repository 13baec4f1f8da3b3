package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Criterion;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.Heard;
import io.followthrough.qualification.domain.reading.RoadSign;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Walks a history through the {@link StageTable}, in order of event time, whatever the order of arrival. */
final class Stages {

    private static final BigDecimal ONE_HALF = new BigDecimal("0.5");

    private StagePosition position;
    /** Where the person stands apart from having refused contact. */
    private StagePosition underneath;

    private final Deals deals;

    private final StandingRefusals refusals;

    private Stages(StagePosition start, Prospect prospect) {
        this.deals = new Deals(prospect);
        this.refusals = new StandingRefusals(prospect);
        this.position = start;
        this.underneath = start;
    }

    /** The stage from facts alone: a lead may still turn out to be a prospect, see {@link #judged}. */
    static StagePosition walk(Prospect prospect, History history) {
        var first = history.facts().isEmpty()
                ? prospect.firstSeenAt()
                : history.facts().getFirst().at();
        var stages = new Stages(new StagePosition(Stage.LEAD, "first seen", first, null), prospect);
        history.facts().forEach(stages::apply);
        return stages.position;
    }

    private void apply(History.Fact fact) {
        refusals.told(fact);
        if (fact.reading().heard().refuses(Heard.Refusal.ALL)) {
            var words = fact.reading().heard().words();
            move(StageTrigger.CONTACT_REFUSED, fact, words == null ? null : "said \"" + words.strip() + "\"", null);
            return;
        }
        switch (fact) {
            case History.Captured captured -> {
                if (pointsToCurrent(captured)) {
                    move(StageTrigger.INTEREST_SHOWN, captured, null, null);
                }
            }
            case History.Done done -> apply(done);
        }
    }

    private void apply(History.Done done) {
        var activity = done.activity();
        switch (activity.kind()) {
            case DEAL_OPENED, DEAL_WON, DEAL_LOST -> {
                var trigger = trigger(deals.told(activity));
                if (trigger != null) {
                    move(trigger, done, dealReason(activity), activity.repId());
                }
            }
            case CONSENT_WITHDRAWN -> move(StageTrigger.CONTACT_REFUSED, done, "withdrew consent", activity.repId());
            case COMPLAINT -> move(StageTrigger.CONTACT_REFUSED, done, "complained", activity.repId());
            case CONSENT_CONFIRMED -> {
                if (refusals.endWith(activity)) {
                    move(StageTrigger.CONTACT_ALLOWED, done, null, activity.repId());
                }
            }
            case EMAIL_DELIVERED,
                    EMAIL_OPENED,
                    LINK_CLICKED,
                    EMAIL_REPLIED,
                    EMAIL_BOUNCED,
                    OUT_OF_OFFICE,
                    CALL_CONNECTED,
                    CALL_NO_ANSWER,
                    VOICEMAIL,
                    MEETING_BOOKED,
                    MEETING_HELD,
                    NOTE_TAKEN,
                    QUESTION_ANSWERED,
                    CONTENT_DOWNLOADED,
                    WEBINAR_ATTENDED,
                    PAGE_VISITED,
                    SOCIAL_REPLY,
                    SURVEY_ANSWERED,
                    OBJECTION_RAISED,
                    OBJECTION_CLEARED,
                    REFERRAL_GIVEN -> {
                if (pointsToCurrent(done)) {
                    move(StageTrigger.INTEREST_SHOWN, done, null, activity.repId());
                }
            }
        }
    }

    private static boolean pointsToCurrent(History.Fact fact) {
        return !fact.reading().roadSigns().isEmpty()
                && fact.reading().roadSigns().getLast() instanceof RoadSign.Current current
                && current.isOwn();
    }

    private static @Nullable StageTrigger trigger(Deals.Change change) {
        return switch (change) {
            case OPENED -> StageTrigger.DEAL_OPENED;
            case WON -> StageTrigger.DEAL_WON;
            case LOST -> StageTrigger.DEAL_LOST;
            case WIN_TAKEN_BACK -> StageTrigger.WIN_TAKEN_BACK;
            case WIN_LOST -> StageTrigger.WIN_LOST;
            case CUSTOMER_LEFT -> StageTrigger.CUSTOMER_LEFT;
            case OTHERS_GO_ON, NONE -> null;
        };
    }

    private static @Nullable String dealReason(ActivityRecorded activity) {
        var deal = activity.deal();
        return deal == null ? null : deal.reason();
    }

    private void move(StageTrigger trigger, History.Fact fact, @Nullable String detail, @Nullable String repId) {
        var reason = detail == null ? trigger.words() : trigger.words() + ": " + detail;
        if (trigger != StageTrigger.CONTACT_REFUSED && trigger != StageTrigger.CONTACT_ALLOWED) {
            underneath = moved(underneath, trigger, reason, fact, repId);
        }
        if (position.stage() != Stage.OPTED_OUT) {
            position = trigger == StageTrigger.CONTACT_REFUSED
                    ? moved(position, trigger, reason, fact, repId)
                    : underneath;
        } else if (trigger == StageTrigger.CONTACT_ALLOWED) {
            position = new StagePosition(underneath.stage(), reason, fact.at(), repId);
        } else {
            position = moved(position, trigger, reason, fact, repId);
        }
    }

    private static StagePosition moved(
            StagePosition from, StageTrigger trigger, String reason, History.Fact fact, @Nullable String repId) {
        return StageTable.next(from.stage(), trigger)
                .map(to -> new StagePosition(to, reason, fact.at(), repId))
                .orElse(from);
    }

    /** A lead that is known well enough and fits is a prospect; one that does not fit is disqualified. */
    static StagePosition judged(StagePosition walked, Scores scores, History history, Rules rules) {
        if (walked.stage() != Stage.LEAD) {
            return walked;
        }
        var noLead = NoLeads.reason(history);
        if (noLead != null) {
            return change(walked, StageTrigger.UNFIT, noLead, history);
        }
        if (history.isAllMachine()) {
            return change(walked, StageTrigger.UNFIT, "only machines were seen", history);
        }
        var trigger = trigger(scores, rules);
        return trigger == null ? walked : change(walked, trigger, trigger.words(), history);
    }

    private static StagePosition change(StagePosition walked, StageTrigger trigger, String reason, History history) {
        return StageTable.next(walked.stage(), trigger)
                .map(to -> new StagePosition(to, reason, history.latest(), null))
                .orElse(walked);
    }

    /** What the scores make of a lead; null when it stays one. */
    static @Nullable StageTrigger trigger(Scores scores, Rules rules) {
        var stages = rules.stages();
        var fit = scores.values().get(Criterion.FIT);
        if (fit != null && fit.doubleValue() <= stages.disqualifyFitUpTo()) {
            return StageTrigger.UNFIT;
        }
        var qualified = scores.total().compareTo(stages.minScore()) >= 0
                && scores.known().size() >= stages.minKnown()
                && stages.needed().stream()
                        .allMatch(criterion -> isHalf(scores.values().get(criterion)));
        return qualified ? StageTrigger.QUALIFIED : null;
    }

    private static boolean isHalf(@Nullable BigDecimal value) {
        return value != null && value.compareTo(ONE_HALF) >= 0;
    }
}
