package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** What comes next for somebody who has no next action. Never nothing, for those whom the liveness law covers. */
final class Choosing {

    private Choosing() {}

    /** After news about the person: what they did may be answered at once. */
    static NextAction afterNews(FollowUp followUp, Rules rules, Instant now) {
        return next(followUp, rules, now, true);
    }

    /**
     * For a customer who earned a reward: thanked, unless something else is going on, which then carries the thanks.
     *
     * @return what comes next anyway if nobody can be thanked by a cadence
     */
    static NextAction rewarded(FollowUp followUp, Rules rules, Instant now) {
        var profile = followUp.profile();
        var isFree = followUp.next().is(NextAction.Kind.NONE) || followUp.next().is(NextAction.Kind.WAKE_UP);
        if (profile == null
                || profile.stage() != Stage.CUSTOMER
                || !isFree
                || followUp.suppression().optedOut()) {
            return followUp.next();
        }
        var thanks = cadenceFor(followUp, profile, Situation.REWARDED, rules, now, false);
        return thanks.is(NextAction.Kind.PLANNING) ? thanks : followUp.next();
    }

    /** When a date has come. */
    static NextAction whenWoken(FollowUp followUp, Rules rules, Instant now) {
        return next(followUp, rules, now, false);
    }

    private static NextAction next(FollowUp followUp, Rules rules, Instant now, boolean news) {
        var profile = followUp.profile();
        if (profile == null) {
            return NextAction.none("not qualified yet");
        }
        if (followUp.suppression().optedOut() || profile.stage() == Stage.OPTED_OUT) {
            return NextAction.none("opted out");
        }
        if (profile.isWithdrawn()) {
            return NextAction.none("the import that brought them was undone");
        }
        var nobodysLead = OneOfUs.nobodysLead(profile, rules, now);
        if (nobodysLead.isPresent()) {
            return nobodysLead.get();
        }
        if (profile.historic()) {
            return profile.stage() == Stage.CUSTOMER
                    ? NextAction.none("a customer of old")
                    : NextAction.wakeUp(
                            WakeCause.HISTORIC,
                            now.plus(rules.policy().historicWakeUp()),
                            "known from imported history alone");
        }
        if (profile.stage() == Stage.DISQUALIFIED) {
            return NextAction.wakeUp(
                    WakeCause.DISQUALIFIED,
                    now.plus(rules.policy().disqualifiedReview()),
                    "did not fit; looked at again");
        }
        var situation = situation(followUp, profile);
        if (situation == Situation.CUSTOMER && followUp.memory().had(Purpose.CARE)) {
            return NextAction.none("a customer who was looked after");
        }
        if ((situation == Situation.NURTURE || situation == Situation.WIN_BACK)
                && news
                && !isNewSubscriber(followUp, profile)) {
            return Appointments.asleepUntil(followUp, rules, now)
                    .orElseGet(() -> reentry(followUp, profile, rules, now));
        }
        return cadenceFor(followUp, profile, situation, rules, now, news);
    }

    /** Whoever asked for the newsletter, and may get it, waits for no date. */
    private static boolean isNewSubscriber(FollowUp followUp, Profile profile) {
        return profile.channel() == CaptureChannel.NEWSLETTER
                && profile.consent().email() == ConsentStatus.GRANTED
                && followUp.memory().past().isEmpty();
    }

    /** Who answered out of the blue is in a conversation, whatever was tried before. */
    private static Situation situation(FollowUp followUp, Profile profile) {
        var situation = Situations.of(profile, followUp.memory());
        var callAt = followUp.next().callAt();
        var answered = followUp.next().isConversation() || callAt != null;
        return switch (situation) {
            case CUSTOMER, REWARDED -> situation;
            case LOST -> callAt == null ? situation : Situation.CONVERSATION;
            case NEW_INTEREST, CONVERSATION, NURTURE, WIN_BACK ->
                answered ? Situation.CONVERSATION : Returning.situation(situation, profile, followUp.memory());
        };
    }

    /** The day that qualification names; a day that is far off does not keep anybody but the lost from being nurtured. */
    static NextAction reentry(FollowUp followUp, Profile profile, Rules rules, Instant now) {
        return Resting.notBefore(whenAgain(followUp, profile, rules, now), profile, now);
    }

    private static NextAction whenAgain(FollowUp followUp, Profile profile, Rules rules, Instant now) {
        var at = profile.reentryAt();
        var nurtureAt = nurtureAt(followUp, profile, rules, now);
        return at != null && at.isAfter(now) && (profile.stage() == Stage.LOST || !at.isAfter(nurtureAt))
                ? NextAction.wakeUp(WakeCause.REENTRY, at, "relationship first; tried again on this day")
                : NextAction.wakeUp(WakeCause.NURTURE, nurtureAt, "relationship first");
    }

    /** Twice a year; quarterly for those who were active since, as long as there is something that they have not read. */
    private static Instant nurtureAt(FollowUp followUp, Profile profile, Rules rules, Instant now) {
        var policy = rules.policy();
        var active = followUp.memory().lastActiveAt();
        var sooner = now.plus(policy.nurtureEveryIfActive());
        return active != null
                        && active.plus(policy.nurtureEveryIfActive()).isAfter(now)
                        && Wordings.hasNews(followUp, profile, rules, sooner)
                ? sooner
                : now.plus(policy.nurtureEvery());
    }

    private static NextAction cadenceFor(
            FollowUp followUp, Profile profile, Situation situation, Rules rules, Instant now, boolean news) {
        var rest = followUp.suppression().wishes().rest(situation, profile, now);
        if (rest.isPresent() && holds(rest.get(), followUp, profile, rules)) {
            return until(rest.get(), Wishes.PAUSE, followUp);
        }
        var asked = Resting.until(profile, now);
        if (asked.isPresent() && holds(asked.get(), followUp, profile, rules)) {
            return until(asked.get(), Resting.ASKED, followUp);
        }
        var reachability = Reach.of(followUp, rules);
        var obstacles = new TreeSet<String>();
        var begun = false;
        for (var cadence : suited(situation, followUp, profile, rules)) {
            if (situation == Situation.NEW_INTEREST && wasBegun(followUp, profile, cadence)) {
                begun = true;
                continue;
            }
            if (followUp.suppression().wishes().withoutIdeas() && Wishing.isMadeOfIdeas(cadence)) {
                obstacles.add(cadence.id() + ": " + Wishes.NO_IDEAS);
                continue;
            }
            var route =
                    Route.of(cadence, reachability, rules.library().windows().current());
            if (route.suits()) {
                return followUp.next().becoming(NextAction.planning(waiting(followUp, cadence, now, news), now));
            }
            obstacles.add(cadence.id() + ": " + route.obstacle());
        }
        if (begun) {
            return reentry(followUp, profile, rules, now);
        }
        return situation == Situation.CUSTOMER
                ? NextAction.none("a customer whom no care cadence can reach: " + obstacles)
                : NextAction.wakeUp(
                        WakeCause.UNREACHABLE,
                        now.plus(rules.policy().unreachableRetry()),
                        "no cadence can be finished with this person: " + obstacles);
    }

    /** A call that is promised for that day or a later one gets its place before it. */
    private static boolean holds(Instant until, FollowUp followUp, Profile profile, Rules rules) {
        var callAt = followUp.next().callAt();
        return callAt == null
                || CallingBack.isBefore(
                        callAt,
                        until,
                        rules.places().of(profile.person(), profile.company()).zone());
    }

    private static NextAction until(Instant day, String reason, FollowUp followUp) {
        return followUp.next().callAt() == null
                ? NextAction.wakeUp(WakeCause.ASKED_FOR, day, reason)
                : CallingBack.on(day);
    }

    /** Nobody goes through the same cadence again from its beginning for the same interest. */
    private static boolean wasBegun(FollowUp followUp, Profile profile, Cadence cadence) {
        var since = profile.currentSince();
        return followUp.memory().past().stream()
                .filter(past -> past.enrolment().cadence().id().equals(cadence.id()))
                .filter(past -> since == null || !past.enrolment().startedAt().isBefore(since))
                .anyMatch(Choosing::hasArrived);
    }

    /** Of what went to a dead address nothing has arrived: there it has not begun. */
    private static boolean hasArrived(PastEnrolment past) {
        return past.enrolment().touches().stream()
                .filter(touch -> touch.state().isMade())
                .anyMatch(touch -> past.outcome() != EnrolmentOutcome.BOUNCED || !touch.isSentByItself());
    }

    /** A library without a way to win people back nurtures them. */
    static List<Cadence> suited(Situation situation, FollowUp followUp, Profile profile, Rules rules) {
        var suited = trueOf(followUp, rules.library().suited(situation, profile.channel()));
        return suited.isEmpty() && situation == Situation.WIN_BACK
                ? trueOf(followUp, rules.library().suited(Situation.NURTURE, profile.channel()))
                : suited;
    }

    private static List<Cadence> trueOf(FollowUp followUp, List<Cadence> cadences) {
        return cadences.stream()
                .filter(cadence ->
                        cadence.audience().presupposes().stream().allMatch(said -> Truth.holds(said, followUp)))
                .toList();
    }

    static Waiting waiting(FollowUp followUp, Cadence cadence, Instant now, boolean atOnce) {
        var ordinal = followUp.enrolments() + 1;
        return new Waiting(
                followUp.enrolmentId(ordinal),
                ordinal,
                cadence.reference(),
                cadence.purpose(),
                atOnce,
                now,
                null,
                null,
                null,
                null);
    }
}
