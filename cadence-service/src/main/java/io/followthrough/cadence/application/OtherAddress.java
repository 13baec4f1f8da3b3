package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Letter;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where a person's answer came from when it is not the address that we wrote to: a colleague who answers instead, or a private account. "Send it
 * to me" means that one.
 */
final class OtherAddress {

    private OtherAddress() {}

    static ActivityRecorded told(ActivityRecorded activity, Letter letter, FollowUp followUp) {
        var from = letter.headers().first("From");
        var profile = followUp.profile();
        var known = profile == null ? null : profile.person().email();
        return activity.kind() != ActivityKind.EMAIL_REPLIED
                        || activity.machine() == Machine.MACHINE
                        || from.isBlank()
                        || known == null
                        || Clues.isFrom(known, from)
                ? activity
                : activity.remarking(Stream.of(activity.remark(), "written from " + from.strip())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining("; ")));
    }
}
