package io.followthrough.cadence.domain.listening;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.reading.LessOften;
import io.followthrough.reading.Said;
import io.followthrough.reading.Said.Kind;
import io.followthrough.reading.TextReader;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Who asks in so many words to be written to less often, by mail, in a chat, or to a representative who notes it down. */
public final class LessWanted {

    private static final Map<ActivityKind, Kind> KINDS = Map.of(
            ActivityKind.EMAIL_REPLIED, Kind.MAIL,
            ActivityKind.SOCIAL_REPLY, Kind.CHAT,
            ActivityKind.NOTE_TAKEN, Kind.NOTE,
            ActivityKind.CALL_CONNECTED, Kind.NOTE,
            ActivityKind.MEETING_HELD, Kind.NOTE);

    private LessWanted() {}

    /** @return the words that ask for it */
    public static Optional<String> in(ActivityRecorded activity) {
        var kind = KINDS.get(activity.kind());
        var text = activity.text();
        if (kind == null || text == null || activity.machine() == Machine.MACHINE || !LessOften.mayBeIn(text)) {
            return Optional.empty();
        }
        var day = activity.at().atOffset(ZoneOffset.UTC).toLocalDate();
        return LessOften.in(TextReader.installed().read(Said.of(kind, text, day)));
    }
}
