package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.GivenBack.Before;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ProspectUnmerged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who went on for two and is one again: what the merge had brought is the other's, and what it had put aside goes on. */
final class Alone {

    private Alone() {}

    /** @param other who is another person after all, as it was until then */
    static Change again(FollowUp followUp, ProspectUnmerged undone, FollowUp other, Rules rules, Instant now) {
        var before = followUp.memory().givenBack().before(other.prospectId()).orElse(null);
        var own = Holding.released(withoutWords(followUp, other), now);
        if (before == null) {
            return Change.quietly(own); // joined before anybody remembered what held until then
        }
        var memory = own.memory();
        var alone = own.with(memory.booked(booking(memory.booking(), before, undone, other))
                        .with(memory.givenBack().without(other.prospectId())))
                .with(own.suppression().parted(before.suppression(), said(undone, other)));
        return CarryingOn.left(alone, other.prospectId(), rules, now)
                .then(free -> goingOn(free, followUp, before, undone, other, rules, now));
    }

    private static FollowUp withoutWords(FollowUp followUp, FollowUp other) {
        var theirs = other.memory();
        var messages = theirs.messages().stream().map(Message::id).collect(Collectors.toSet());
        var profile = followUp.profile();
        var alone = profile != null
                        && profile.message() != null
                        && messages.contains(profile.message().leadId())
                ? followUp.with(profile.withoutMessage())
                : followUp;
        return alone.with(followUp.memory()
                .without(
                        message -> messages.contains(message.id()),
                        note -> theirs.notes().contains(note) || CarryingOn.isOfBoth(note),
                        theirs.openObjections()::contains));
    }

    private static @Nullable Booking booking(
            @Nullable Booking joined, Before before, ProspectUnmerged undone, FollowUp other) {
        var theirs = Stream.concat(
                        undone.activities().stream()
                                .filter(activity -> activity.kind() == ActivityKind.MEETING_BOOKED)
                                .map(ActivityRecorded::until),
                        Stream.ofNullable(other.memory().booking()).map(Booking::to))
                .filter(Objects::nonNull);
        return joined != null && theirs.anyMatch(joined.to()::equals) ? before.booking() : joined;
    }

    /** What the other has said of contact, before the merge and since. */
    private static Suppression said(ProspectUnmerged undone, FollowUp other) {
        var said = other.suppression();
        for (var activity : undone.activities()) {
            var wish = Preferences.in(activity).orElse(null);
            said = wish == null ? said : said.wanting(wish.refused(), List.of());
        }
        return said;
    }

    private static Change goingOn(
            FollowUp free,
            FollowUp joined,
            Before before,
            ProspectUnmerged undone,
            FollowUp other,
            Rules rules,
            Instant now) {
        var carried = joined.enrolment()
                .filter(running -> CarryingOn.isOf(running, other.prospectId()))
                .isPresent();
        if (!carried && isPausedFor(free.next(), before, other)) {
            return Change.quietly(free.with(NextAction.paused(free.enrolment().orElseThrow(), now, Parting.UNDONE)));
        }
        var gaveWay = free.memory().last().filter(CarryingOn::gaveWay).isPresent();
        if (free.enrolment().isPresent()
                || !carried
                        && !(gaveWay && isAsleep(free.next()))
                        && !isOf(free.next(), joined, before, undone, other)) {
            return Change.quietly(free);
        }
        var idle = free.with(NextAction.none(Parting.UNDONE));
        var cutOff = Parting.isCutOff(free, rules.policy(), now);
        return Change.quietly((gaveWay || cutOff ? Parting.resumed(idle, now) : Optional.<FollowUp>empty())
                .orElseGet(() -> free.with(
                        before.next() != null
                                ? before.next()
                                : cutOff ? settling(rules, now) : Choosing.afterNews(idle, rules, now))));
    }

    /** Nothing is begun for what was decided of both while qualification is about to say who this is alone. */
    private static NextAction settling(Rules rules, Instant now) {
        return NextAction.wakeUp(
                WakeCause.SETTLING, now.plus(rules.policy().settling()), Parting.UNDONE + "; qualification decides");
    }

    /** Whether it was the other who was away, or wanted to be left in peace until then. */
    private static boolean isPausedFor(NextAction next, Before before, FollowUp other) {
        var until = next.at();
        return next.is(Kind.PAUSED)
                && until != null
                && !until.equals(before.pausedUntil())
                && (until.equals(other.suppression().wishes().pausedUntil())
                        || other.memory().givenBack().before().stream()
                                .anyMatch(theirs -> until.equals(theirs.pausedUntil())));
    }

    private static boolean isAsleep(NextAction next) {
        return next.is(Kind.WAKE_UP) && !Uniting.isSpokenWith(next);
    }

    /** Whether what comes next is so for the other's sake. */
    private static boolean isOf(
            NextAction next, FollowUp joined, Before before, ProspectUnmerged undone, FollowUp other) {
        var theirs = other.memory().givenBack().before(joined.prospectId()).orElse(null);
        var taken = theirs != null && Objects.equals(theirs.next(), next) && !next.equals(before.next());
        return taken || CarryingOn.isCalledFor(next) || isAnswered(next, joined, before, undone, other);
    }

    /** Whether nobody but the other has answered since. */
    private static boolean isAnswered(
            NextAction next, FollowUp joined, Before before, ProspectUnmerged undone, FollowUp other) {
        var theirs = Stream.concat(
                        undone.activityIds().stream(),
                        other.memory().messages().stream().map(Message::id))
                .collect(Collectors.toSet());
        return next.isConversation()
                && before.next() != null
                && !before.next().isConversation()
                && undone.activities().stream()
                        .anyMatch(activity -> activity.kind().isResponse())
                && joined.memory().messages().stream()
                        .allMatch(message -> theirs.contains(message.id()) || message.answeredAt() != null);
    }
}
