package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Preferences.Frequency;
import io.followthrough.cadence.domain.listening.LessWanted;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.Set;

/** Heeds what somebody wants to get, by which ways, how often and in which language, at once and in what runs already. */
final class Wishing {

    private static final String BY_PREFERENCE = "chose how to be contacted";

    private Wishing() {}

    /** Told again, or told late, it changes nothing. */
    static Change heed(FollowUp followUp, ActivityRecorded told, Rules rules, Instant now) {
        var said = Preferences.in(told).orElse(null);
        var before = followUp.suppression();
        if (said == null || !before.wishes().isNews(told.at())) {
            return Change.quietly(followUp);
        }
        var wishes = wishes(before.wishes(), said, told.at());
        var suppression = before.wanting(said.refused(), said.allowed()).with(wishes);
        var informed = noted(subscribed(speaking(followUp.with(suppression), said), told), said, told);
        return reached(informed, before, rules, now)
                .then(left -> withoutIdeas(left, rules, now))
                .then(left -> paused(left, rules, now))
                .then(left -> goesOn(left, before.wishes(), rules, now));
    }

    /**
     * Whoever asks for fewer e-mails in words gets them as seldom as by the preference page. Whoever reads the note sees by which words, and tells
     * otherwise by an answer {@link Preferences#FREQUENCY}.
     */
    static Change heedWords(FollowUp followUp, ActivityRecorded told) {
        var before = followUp.suppression();
        if (before.wishes().isSeldom(told.at()) || !before.wishes().isNews(told.at())) {
            return Change.quietly(followUp);
        }
        return LessWanted.in(told)
                .map(words -> {
                    var said = new Preferences(Set.of(), Set.of(), Frequency.SELDOM, null, null, null);
                    var note = said.inWords() + ": \"" + words + "\"";
                    return followUp.with(before.with(wishes(before.wishes(), said, told.at())))
                            .with(followUp.memory().noted(new Note(told.kind(), told.at(), null, note)));
                })
                .map(Change::quietly)
                .orElseGet(() -> Change.quietly(followUp));
    }

    /** What was said by somebody who turned out to be this person holds on. */
    static Change join(FollowUp followUp, FollowUp other, Rules rules, Instant now) {
        var before = followUp.suppression();
        var joined = followUp.with(before.joined(other.suppression()));
        return reached(joined, before, rules, now)
                .then(left -> withoutIdeas(left, rules, now))
                .then(left -> before.wishes().equals(left.suppression().wishes())
                        ? Change.quietly(left)
                        : paused(left, rules, now));
    }

    private static Wishes wishes(Wishes before, Preferences said, Instant at) {
        var frequency = said.frequency();
        return new Wishes(
                at,
                frequency == null ? before.seldom() : frequency == Frequency.SELDOM,
                frequency == null ? before.pausedUntil() : frequency == Frequency.NORMAL ? null : said.pausedUntil(),
                said.ideas() == null ? before.withoutIdeas() : !said.ideas(),
                before.hours());
    }

    private static FollowUp speaking(FollowUp followUp, Preferences said) {
        var profile = followUp.profile();
        return profile == null || said.language() == null ? followUp : followUp.with(profile.speaking(said.language()));
    }

    private static FollowUp subscribed(FollowUp followUp, ActivityRecorded told) {
        var profile = followUp.profile();
        return profile == null || profile.newsletterSince() != null || !Preferences.askForNewsletter(told)
                ? followUp
                : followUp.with(profile.subscribed(told.at()));
    }

    private static FollowUp noted(FollowUp followUp, Preferences said, ActivityRecorded told) {
        var words = said.inWords();
        return words.isEmpty()
                ? followUp
                : followUp.with(followUp.memory().noted(new Note(told.kind(), told.at(), told.repId(), words)));
    }

    /** What runs goes on by the ways that are wanted; whom no way led to may be reached by one that is wanted again. */
    private static Change reached(FollowUp followUp, Suppression before, Rules rules, Instant now) {
        if (followUp.suppression().closures().equals(before.closures())) {
            return Change.quietly(followUp);
        }
        return followUp.next().is(Kind.WAKE_UP) && followUp.next().cause() == WakeCause.UNREACHABLE
                ? Change.quietly(followUp.with(Choosing.afterNews(followUp, rules, now)))
                : Rerouting.of(followUp, BY_PREFERENCE, EnrolmentOutcome.ENDED_BY_PERSON, rules, now);
    }

    private static Change withoutIdeas(FollowUp followUp, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        var runs = enrolment != null
                && followUp.suppression().wishes().withoutIdeas()
                && rules.cadenceOf(enrolment).filter(Wishing::isMadeOfIdeas).isPresent();
        return runs
                ? Finishing.finish(followUp, EnrolmentOutcome.ENDED_BY_PERSON, Wishes.NO_IDEAS, rules, now)
                : Change.quietly(followUp);
    }

    /** The newsletter is a topic of its own. */
    static boolean isMadeOfIdeas(Cadence cadence) {
        return cadence.purpose() == Purpose.NURTURE
                && cadence.steps().stream().noneMatch(step -> step.way().channel() == TouchChannel.NEWSLETTER);
    }

    private static Change paused(FollowUp followUp, Rules rules, Instant now) {
        var until = followUp.suppression().wishes().pause(now).orElse(null);
        if (until == null) {
            return Change.quietly(followUp);
        }
        return followUp.isLookingForRoom()
                ? Change.quietly(followUp.with(Choosing.whenWoken(followUp, rules, now)))
                : Listening.pause(followUp, until, Wishes.PAUSE, now);
    }

    /** A pause that is over earlier than was asked for. */
    private static Change goesOn(FollowUp followUp, Wishes before, Rules rules, Instant now) {
        var next = followUp.next();
        var over = before.pausedUntil() != null
                && before.pausedUntil().equals(next.at())
                && followUp.suppression().wishes().pause(now).isEmpty();
        if (over && next.is(Kind.PAUSED) && next.enrolment() != null) {
            return Change.quietly(followUp.with(NextAction.paused(next.enrolment(), now, "ended the pause")));
        }
        return over && next.is(Kind.WAKE_UP) && next.cause() == WakeCause.ASKED_FOR
                ? Change.quietly(followUp.with(Choosing.whenWoken(followUp, rules, now)))
                : Change.quietly(followUp);
    }
}
