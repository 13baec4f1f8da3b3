package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.GivenBack.Before;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.NoLead;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectReturned;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.ReferralRewardWithdrawn;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.events.Road;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows what qualification decides. */
public final class Qualifying {

    static final String BY_DECISION = "stage ";

    private Qualifying() {}

    /** A decision of which it is not known what led to it. */
    public static Change decide(
            @Nullable FollowUp followUp, String prospectId, ProspectEvent event, Rules rules, Instant now) {
        return decide(followUp, prospectId, event, null, rules, now);
    }

    /**
     * @param followUp null when the person is not known here yet
     * @param fact id of what led to the decision; null if that is not known
     */
    public static Change decide(
            @Nullable FollowUp followUp,
            String prospectId,
            ProspectEvent event,
            @Nullable String fact,
            Rules rules,
            Instant now) {
        var known = followUp == null ? FollowUp.unknown(prospectId) : followUp;
        if (known.gone() != null && !(event instanceof ProspectErased)) {
            return Change.quietly(
                    event instanceof ProspectUnmerged undone
                                    && undone.prospectId().equals(prospectId)
                            ? Parting.back(known, undone)
                            : known);
        }
        return Regaining.after(known, follow(known, prospectId, event, fact, rules, now), rules, now);
    }

    private static Change follow(
            FollowUp known, String prospectId, ProspectEvent event, @Nullable String fact, Rules rules, Instant now) {
        return switch (event) {
            case ProspectQualified qualified ->
                qualified(known, qualified, fact, rules, now)
                        .then(informed -> Overtaking.written(informed, qualified.message()))
                        .then(heard -> Parting.hearing(heard, rules, now))
                        .then(left -> Resting.heed(left, known.profile(), rules, now))
                        .then(rested -> Appointments.heed(rested, known.profile(), rules, now));
            case ProspectMerged merged ->
                merged.mergedProspectId().equals(prospectId)
                        ? merge(known, merged.prospectId(), rules, now)
                        : Change.quietly(known);
            case ReferralRewarded rewarded -> Rewarding.rewarded(known, rewarded, rules, now);
            case ReferralRewardWithdrawn withdrawn -> Rewarding.takenBack(known, withdrawn, rules, now);
            case ProspectUnmerged undone ->
                undone.prospectId().equals(prospectId)
                        ? Change.quietly(known)
                        : Parting.left(known, undone, rules, now);
            case ProspectErased erased -> leave(known, "erased: " + erased.reason(), rules, now);
            // The qualification that goes with it says the same and more; only the end of all contact cannot wait for
            // it.
            case StageChanged changed ->
                changed.to() == Stage.OPTED_OUT
                        ? Overtaking.byRefusal(optedOut(known), now)
                                .then(left -> Finishing.finish(
                                        left, EnrolmentOutcome.OPTED_OUT, changed.reason(), rules, now))
                                .then(gone -> Change.quietly(gone.with(NextAction.none("opted out"))))
                        : Change.quietly(known);
            case RoadChanged ignored -> Change.quietly(known);
            // What they did to come back is told for itself.
            case ProspectReturned ignored -> Change.quietly(known);
        };
    }

    /**
     * Somebody else turned out to be this person: what was said of contact to either holds for both, and whoever spoke with
     * either speaks with both.
     *
     * @param merged as it was until then
     */
    public static Change joined(FollowUp followUp, FollowUp merged, Rules rules, Instant now) {
        return followUp.gone() == null
                ? Regaining.after(
                        followUp,
                        Wishing.join(followUp, merged, rules, now)
                                .then(joined -> Uniting.of(joined, followUp, merged, rules, now)),
                        rules,
                        now)
                : Change.quietly(followUp);
    }

    /**
     * Two who were taken for one are two again: each has their own words, ways and contacts.
     *
     * @param other the one of the two that this is not, as it was until then
     */
    public static Change parted(FollowUp followUp, ProspectUnmerged undone, FollowUp other, Rules rules, Instant now) {
        if (followUp.gone() != null) {
            return Change.quietly(followUp);
        }
        return undone.prospectId().equals(followUp.prospectId())
                ? Change.quietly(Parting.withWordsFrom(followUp, undone, other))
                : Regaining.after(followUp, Alone.again(followUp, undone, other, rules, now), rules, now);
    }

    private static FollowUp optedOut(FollowUp followUp) {
        return followUp.with(followUp.suppression().ofEverything());
    }

    private static Change merge(FollowUp followUp, String into, Rules rules, Instant now) {
        var memory = WrittenByForm.carried(followUp, now);
        var before = memory.givenBack().with(Before.of(followUp, into));
        return Finishing.finish(
                        followUp.with(memory.with(before)),
                        EnrolmentOutcome.PROSPECT_GONE,
                        FollowUp.MERGED_INTO + into,
                        rules,
                        now)
                .then(left -> Change.quietly(left.goneInto(into)));
    }

    private static Change leave(FollowUp followUp, String reason, Rules rules, Instant now) {
        return Finishing.finish(followUp, EnrolmentOutcome.PROSPECT_GONE, reason, rules, now)
                .then(left -> Change.quietly(left.goneBecause(reason)));
    }

    private static Change qualified(
            FollowUp followUp, ProspectQualified qualified, @Nullable String fact, Rules rules, Instant now) {
        var before = followUp.profile();
        if (before != null && qualified.revision() <= before.revision()) {
            return Change.quietly(followUp);
        }
        var profile = PuttingOff.remembering(
                Parting.remembering(followUp, Profile.of(qualified, before, now), rules.policy(), now),
                before,
                fact,
                now);
        var theirs = isTakenBack(qualified, before) ? WrittenByForm.takenBack(followUp, before) : followUp;
        var asking = profile.asksForNewsletterAnew(before)
                ? theirs.with(theirs.suppression().newsletterAgain())
                : theirs;
        var known = Holding.released(asking.with(profile), now);
        var message = AskingAnew.isWord(known, before, qualified, now) ? qualified.message() : null;
        var informed = WrittenByForm.received(
                message == null ? known : AskingAnew.present(known, message), before, qualified, rules, now);
        if (profile.stage() == Stage.OPTED_OUT) {
            return Overtaking.byRefusal(informed, now)
                    .then(left -> Finishing.finish(left, EnrolmentOutcome.OPTED_OUT, "opted out", rules, now))
                    .then(left -> Change.quietly(left.with(NextAction.none("opted out"))));
        }
        var back = before != null
                        && before.stage() == Stage.OPTED_OUT
                        && followUp.suppression().optedOut()
                ? informed.with(informed.suppression().lifted())
                : informed;
        var returned = Parting.takenUp(back, before, rules.policy(), now);
        if (returned.isPresent()) {
            return CarryingOn.told(returned.get());
        }
        if (message != null && AskingAnew.begins(back, message)) {
            return AskingAnew.of(back, profile, rules, now);
        }
        if (Booked.isAwaited(back, profile, before, now)
                || CallingBack.isAwaited(back, profile, before)
                || Parting.isSpokenWith(back, before)) {
            return Change.quietly(back);
        }
        var corrected = Parting.corrected(back, before, qualified, rules, now);
        if (corrected.isPresent()) {
            return Change.quietly(corrected.get());
        }
        if (ChangeOfCourse.opensADeal(back, before, profile)) {
            return Finishing.finish(back, EnrolmentOutcome.RESPONDED, Listening.DEAL, rules, now);
        }
        if (CallingBack.isToBeMade(back, profile, before)
                || !ChangeOfCourse.asksForAnother(back, before, profile)
                        && !PuttingOff.endsConversation(back, before, now)
                        && stillSuits(back, rules)) {
            var on = movedDate(back, profile, now);
            return Rerouting.closed(followUp, on, rules.policy())
                    .map(reason -> Rerouting.of(on, reason, EnrolmentOutcome.ENDED_BY_PERSON, rules, now))
                    .orElseGet(() -> Change.quietly(on));
        }
        var mistaken = isTakenBack(qualified, before)
                || CarryingOn.takenUp(back.with(NextAction.none(Parting.UNDONE)), rules.policy(), now)
                        .isPresent();
        return Finishing.finish(
                        back,
                        mistaken ? EnrolmentOutcome.PROSPECT_GONE : outcomeOf(profile),
                        BY_DECISION + profile.stage() + ", road " + profile.road(),
                        rules,
                        now)
                .then(free -> PuttingOff.isIn(profile, before, now)
                        ? Change.quietly(free.with(Choosing.reentry(free, profile, rules, now)))
                        : CarryingOn.takenUp(free, rules.policy(), now)
                                .map(CarryingOn::told)
                                .orElseGet(() -> Change.quietly(free.with(Choosing.afterNews(free, rules, now)))));
    }

    /** Whether what the person waits for can still be made: consent or an address may be gone. */
    private static boolean stillSuits(FollowUp followUp, Rules rules) {
        var waiting = followUp.next().waiting();
        return waiting == null
                || rules.library()
                        .cadence(waiting.cadence())
                        .filter(cadence -> Route.of(
                                        cadence,
                                        Reach.of(followUp, rules),
                                        rules.library().windows().current())
                                .suits())
                        .isPresent();
    }

    /** The import that the promise was made for is undone: nobody is left whom it could be kept or broken to. */
    private static boolean isTakenBack(ProspectQualified qualified, @Nullable Profile before) {
        return qualified.noLead() == NoLead.WITHDRAWN || before != null && !before.historic() && qualified.historic();
    }

    private static EnrolmentOutcome outcomeOf(Profile profile) {
        return switch (profile.stage()) {
            case CUSTOMER -> EnrolmentOutcome.WON;
            case LOST -> EnrolmentOutcome.LOST;
            case OPTED_OUT -> EnrolmentOutcome.OPTED_OUT;
            case LEAD, PROSPECT, OPPORTUNITY, DISQUALIFIED ->
                profile.road() == Road.FUTURE_INTEREST
                        ? EnrolmentOutcome.NOT_INTERESTED
                        : EnrolmentOutcome.ENDED_BY_PERSON;
        };
    }

    /**
     * Somebody who sleeps wakes on the day that qualification names now; a day that has come already stays, and nurture is
     * not put off until a re-entry that lies behind it.
     */
    private static FollowUp movedDate(FollowUp followUp, Profile profile, Instant now) {
        var next = followUp.next();
        var at = profile.reentryAt();
        return next.is(Kind.WAKE_UP)
                        && at != null
                        && at.isAfter(now)
                        && Resting.until(profile, now).filter(at::isBefore).isEmpty()
                        && next.at() != null
                        && next.at().isAfter(now)
                        && !at.equals(next.at())
                        && (next.cause() == WakeCause.REENTRY
                                || next.cause() == WakeCause.NURTURE && at.isBefore(next.at()))
                ? followUp.with(NextAction.wakeUp(WakeCause.REENTRY, at, "relationship first; tried again on this day"))
                : followUp;
    }
}
