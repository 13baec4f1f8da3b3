package io.followthrough.cadence.domain.newsletter;

import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.Holding;
import io.followthrough.cadence.domain.followup.Planning;
import io.followthrough.cadence.domain.followup.Reach;
import io.followthrough.cadence.domain.followup.Resting;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.Wishes;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether somebody gets the newsletter, and whether at this moment. */
public final class Subscription {

    /** What pauses for want of room alone is tried again within a day, and keeps nobody from getting the newsletter. */
    private static final Duration A_TRY_FOR_ROOM = Duration.ofDays(1);

    private Subscription() {}

    /** Why not at all; empty for whoever asked for it, agreed to e-mail, and took neither back. Asked once more when it leaves. */
    public static Optional<String> obstacle(FollowUp person, FollowUpPolicy policy, Instant now) {
        var profile = person.profile();
        if (profile == null || profile.consent().email() != ConsentStatus.GRANTED) {
            return Optional.of("has not agreed to e-mail");
        }
        if (profile.historic()) {
            return Optional.of("known from imported history alone");
        }
        if (!profile.asksForNewsletter()) {
            return Optional.of("agreed to be contacted, and did not ask for the newsletter");
        }
        return Reach.obstacle(person, TouchChannel.NEWSLETTER, policy)
                .or(() -> person.suppression().wishes().pause(now).map(until -> "asked for a pause"))
                .or(() -> person.leftInPeaceUntil(now).map(until -> "has declined: nothing before " + until));
    }

    /**
     * When it may leave, if not now: somebody has to read or answer a message first, what runs pauses until a day (on a journey,
     * by what a representative was told), the last e-mail was just before, or it is night where
     * the person lives.
     */
    public static Optional<Instant> later(FollowUp person, Rules rules, Instant now) {
        var profile = person.profile();
        if (profile == null || Holding.of(person).isPresent()) {
            return Optional.of(now.plus(Holding.LOOK_AGAIN));
        }
        var asked = Resting.asked(profile, now);
        if (asked.isPresent()) {
            return asked;
        }
        var pause = person.pausesUntil().filter(until -> until.isAfter(now.plus(A_TRY_FOR_ROOM)));
        if (pause.isPresent()) {
            return pause;
        }
        var gap = person.suppression().wishes().seldom()
                ? Wishes.SELDOM
                : rules.policy().betweenEmails();
        var free = person.lastEmailAt()
                .map(last -> last.plus(gap))
                .filter(now::isBefore)
                .orElse(now);
        return Optional.of(Planning.byDay(free, rules.places().of(profile.person(), profile.company())))
                .filter(now::isBefore);
    }
}
