package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Letter;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where a person's answer came from when it is none of their addresses: a colleague who answers instead, or a private account. "Send it
 * to me" means that one.
 */
final class OtherAddress {

    /** As long as RFC 5321 lets an address be, with its mark and signs. */
    private static final int LONGEST = 320;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern ADDRESS = Pattern.compile("<([^<>]*)>[^<>]*$");

    private OtherAddress() {}

    static ActivityRecorded told(ActivityRecorded activity, Letter letter, FollowUp followUp) {
        var from = letter.headers().first("From");
        var known = followUp.emailAddresses();
        return activity.kind() != ActivityKind.EMAIL_REPLIED
                        || activity.machine() == Machine.MACHINE
                        || from.isBlank()
                        || known.isEmpty()
                        || known.stream().anyMatch(address -> Clues.isFrom(address, from))
                ? activity
                : activity.remarking(Stream.of(activity.remark(), "written from " + shown(from))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining("; ")));
    }

    /** Anybody writes anything there: one line that turns nothing around, and the address alone where the name is too long. */
    private static String shown(String from) {
        var line = UNSEEN.matcher(from).replaceAll(" ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        var address = ADDRESS.matcher(line);
        var best = address.find() && address.group(1).length() <= LONGEST ? address.group(1) : line;
        return cut(best);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
