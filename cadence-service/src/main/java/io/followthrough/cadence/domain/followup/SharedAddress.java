package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an address, and not of one person: whoever clicks "unsubscribe" in a mailbox that several people share, or calls a message there
 * spam, wants no more of our e-mail in it, whosever name stands above; and a mailbox that is no more is nobody's. The other ways to the
 * others stay open: nobody has refused those for them.
 */
public final class SharedAddress {

    /** How what is told of the others came about; it goes no further. */
    static final String RULE = "refused by somebody at the same address";

    private static final String GONE = "came back to somebody at the same address";

    private SharedAddress() {}

    /**
     * Of which address this is said, in lower case; empty if it is said of the person alone.
     *
     * @param person who it was told of, before it was heard
     */
    public static Optional<String> concerned(ActivityRecorded activity, FollowUp person) {
        var isOfAddress = mayConcern(activity)
                && !(activity.kind() == ActivityKind.EMAIL_BOUNCED && Bouncing.wasAnswered(person, activity));
        var address = named(activity) == null ? person.emailAddress() : named(activity);
        return isOfAddress && address != null ? Optional.of(address.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether it may be said of an address, by itself: of most that people do it is not, and nobody has to be looked up for it. */
    public static boolean mayConcern(ActivityRecorded activity) {
        return !activity.historic()
                && !isTold(activity)
                && (refusesEmail(activity)
                        || activity.kind() == ActivityKind.EMAIL_BOUNCED && activity.until() == null);
    }

    /** The person, of whom it is kept what they said of the mailbox: it holds for whoever comes to have it later, too. */
    static FollowUp remembering(FollowUp person, ActivityRecorded activity) {
        var told = named(activity);
        var address = told == null ? person.emailAddress() : told;
        var suppression = person.suppression();
        if (activity.kind() == ActivityKind.CONSENT_CONFIRMED && !activity.settlesNothing()) {
            return person.with(suppression.with(suppression.addresses().confirmed(address, activity.at())));
        }
        return !isTold(activity) && (refusesEmail(activity) || isWrittenThere(activity))
                ? person.with(suppression.with(suppression.addresses().refused(address, activity.at())))
                : person;
    }

    /** Whoever writes from a mailbox that it wants to be left in peace speaks for all of it, as far as anybody can know. */
    private static boolean isWrittenThere(ActivityRecorded activity) {
        return activity.refusesInWords() && activity.repId() == null;
    }

    /**
     * What it means for somebody who came to have an address after e-mail was refused there; empty for everybody else, and once
     * they have confirmed the address themselves.
     *
     * @param others people, at whatever address
     */
    public static Optional<ActivityRecorded> refusedBefore(FollowUp person, Collection<FollowUp> others) {
        var address = SharedMailbox.address(person);
        if (address == null || person.suppression().unwanted().contains(TouchChannel.EMAIL)) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> !other.prospectId().equals(person.prospectId()))
                .flatMap(other -> other.suppression().addresses().refusedAt(address).stream())
                .max(Instant::compareTo)
                .filter(at -> !person.suppression().addresses().isConfirmedAfter(address, at))
                .map(at -> told(
                        person.prospectId(),
                        DerivedIds.of("refused before", person.prospectId(), at.toString()),
                        at,
                        null));
    }

    /** What it means for somebody else at that address; empty if it is known of them already. */
    public static Optional<ActivityRecorded> toldOf(FollowUp other, ActivityRecorded activity) {
        var suppression = other.suppression();
        var known = other.gone() != null
                || other.wantsNoContact()
                || suppression.unwanted().contains(TouchChannel.EMAIL)
                || suppression.ofEmailTo(other.emailAddress()) != null;
        return known ? Optional.empty() : Optional.of(told(other.prospectId(), activity));
    }

    private static ActivityRecorded told(String prospectId, ActivityRecorded activity) {
        return told(
                prospectId,
                DerivedIds.of("at the same address", activity.activityId(), prospectId),
                activity.at(),
                activity.kind() == ActivityKind.EMAIL_BOUNCED ? activity : null);
    }

    private static ActivityRecorded told(String prospectId, String id, Instant at, @Nullable ActivityRecorded bounce) {
        var bounced = bounce != null;
        return new ActivityRecorded(
                        id,
                        bounced ? ActivityKind.EMAIL_BOUNCED : ActivityKind.QUESTION_ANSWERED,
                        null,
                        prospectId,
                        null,
                        null,
                        at,
                        null,
                        bounce == null ? null : bounce.text(),
                        bounced ? Map.of() : noEmail().answers(),
                        null,
                        null,
                        null,
                        bounced ? Machine.MACHINE : Machine.HUMAN,
                        bounced ? GONE : RULE,
                        false)
                .remarking(bounced ? GONE : "e-mail was " + RULE);
    }

    private static Preferences noEmail() {
        return new Preferences(Set.of(TouchChannel.EMAIL), Set.of(), null, null, null, null);
    }

    private static boolean isTold(ActivityRecorded activity) {
        return Objects.equals(activity.machineRule(), RULE) || Objects.equals(activity.machineRule(), GONE);
    }

    /** By a link or a mail program, and not by what the person said to a representative, or wrote of themselves. */
    private static boolean refusesEmail(ActivityRecorded activity) {
        var byMail = activity.repId() == null && (activity.touchId() != null || named(activity) != null);
        return switch (activity.kind()) {
            case COMPLAINT -> true;
            case CONSENT_WITHDRAWN -> byMail && !activity.refusesInWords();
            case QUESTION_ANSWERED ->
                byMail
                        && Preferences.in(activity)
                                .filter(chosen -> chosen.refused().contains(TouchChannel.EMAIL))
                                .isPresent();
            default -> false;
        };
    }

    private static @Nullable String named(ActivityRecorded activity) {
        var person = activity.person();
        return Optional.ofNullable(person).map(Person::email).orElse(null);
    }
}
