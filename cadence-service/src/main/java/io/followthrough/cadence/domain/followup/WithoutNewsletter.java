package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import io.followthrough.reading.NarrowRefusals;
import java.util.List;
import java.util.stream.Stream;

/** Whoever says that no newsletter is wanted gets none, and everything else as before. */
final class WithoutNewsletter {

    private WithoutNewsletter() {}

    /** Said in a reply, a note or an answer. */
    static FollowUp heard(FollowUp followUp, ActivityRecorded activity) {
        return activity.machine() == Machine.MACHINE
                ? followUp
                : told(
                        followUp,
                        Stream.concat(Stream.ofNullable(activity.text()), activity.answers().values().stream()));
    }

    /** Said with a form. */
    static FollowUp written(FollowUp followUp, CaptureMessage message) {
        return told(followUp, Stream.of(message.text()));
    }

    private static FollowUp told(FollowUp followUp, Stream<String> texts) {
        return texts.anyMatch(NarrowRefusals::ofNewsletters)
                ? followUp.with(followUp.suppression().closing(List.of(Closure.unwanted(TouchChannel.NEWSLETTER))))
                : followUp;
    }
}
