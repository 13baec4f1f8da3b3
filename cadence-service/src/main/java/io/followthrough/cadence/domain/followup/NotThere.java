package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.Closure.Lasts;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.TouchChannel;
import io.followthrough.reading.Redirections;
import io.followthrough.reading.RefusedNumbers;
import io.followthrough.reading.RefusedNumbers.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Not on my mobile, use the office line": the number or address that we know is closed as long as it is the one that we know.
 * Another one opens the way again; until then somebody is asked to take it, or to ask for it. Nothing that is written is taken by itself.
 */
public final class NotThere {

    static final String NUMBER = "does not want to be called on this number";
    static final String ADDRESS = "does not want e-mail at this address";

    private static final int DIGITS_THAT_TELL = 7;

    private NotThere() {}

    /** Said in a reply, a note or an answer. */
    static FollowUp heard(FollowUp followUp, ActivityRecorded activity) {
        return activity.machine() == Machine.MACHINE || activity.text() == null
                ? followUp
                : told(followUp, activity.text(), activity.activityId());
    }

    /** Said with a form. */
    static FollowUp written(FollowUp followUp, CaptureMessage message) {
        return told(followUp, message.text(), message.leadId());
    }

    /** What runs goes on by the ways that are left. */
    static Change rerouted(FollowUp before, FollowUp after, Rules rules, Instant now) {
        return before.suppression().equals(after.suppression())
                ? Change.quietly(after)
                : Rerouting.closed(before, after, rules.policy())
                        .map(reason -> Rerouting.of(after, reason, EnrolmentOutcome.ENDED_BY_PERSON, rules, now))
                        .orElseGet(() -> Change.quietly(after));
    }

    /** What whoever answers a message has to see to; empty if it refuses no number and no address. */
    public static Optional<String> toSeeTo(Message message) {
        var number = RefusedNumbers.in(message.text()).map(NotThere::toSeeTo);
        return number.or(() -> Redirections.refuseTheAddress(message.text())
                ? Optional.of("They want no e-mail at the address that we know: take the other one, or ask for it.")
                : Optional.empty());
    }

    private static String toSeeTo(Refused refused) {
        return refused.instead() == null
                ? "They do not want to be called on the number that we know: ask for another."
                : "They want to be called on another number, " + refused.instead() + ": take it.";
    }

    /** The person, without a number that is not to be called; null if nobody is known. */
    public static @Nullable Person callable(FollowUp followUp) {
        var profile = followUp.profile();
        if (profile == null) {
            return null;
        }
        var person = profile.person();
        return followUp.suppression()
                .closed(TouchChannel.CALL, profile)
                .filter(NUMBER::equals)
                .map(refused -> new Person(
                        person.name(),
                        person.email(),
                        null,
                        person.externalIds(),
                        person.jobTitle(),
                        person.language(),
                        person.timeZone(),
                        person.socialProfiles()))
                .orElse(person);
    }

    private static FollowUp told(FollowUp followUp, String text, String id) {
        var profile = followUp.profile();
        if (profile == null) {
            return followUp;
        }
        var phone = profile.person().phone();
        var number = RefusedNumbers.in(text)
                .filter(refused -> phone != null && isMeant(refused, phone))
                .map(refused -> Closure.of(TouchChannel.CALL, NUMBER, Lasts.WITH_NUMBER, profile))
                .stream()
                .toList();
        var suppression = followUp.suppression().closing(number);
        var address = followUp.emailAddress();
        var isRefused = address != null && Redirections.refuseTheAddress(text) && !names(text, address);
        return followUp.with(
                isRefused ? suppression.with(suppression.addresses().bounced(address, ADDRESS, id)) : suppression);
    }

    /** The one that is named instead may be the one that we know already. */
    private static boolean isMeant(Refused refused, String known) {
        return refused.number() == null ? !isSame(refused.instead(), known) : isSame(refused.number(), known);
    }

    private static boolean isSame(@Nullable String written, String known) {
        if (written == null) {
            return false;
        }
        var digits = written.replaceAll("\\D", "");
        return digits.length() >= DIGITS_THAT_TELL
                && known.endsWith(digits.substring(digits.length() - DIGITS_THAT_TELL));
    }

    private static boolean names(String text, String address) {
        return text.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }
}
