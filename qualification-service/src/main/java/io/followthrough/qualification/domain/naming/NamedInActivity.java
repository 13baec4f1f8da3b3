package io.followthrough.qualification.domain.naming;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.reading.Naming;
import io.followthrough.reading.Said;
import io.followthrough.reading.names.NameQuality;
import io.followthrough.reading.names.NameReader;
import io.followthrough.reading.naming.Namings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom an activity names: in its text, or by the answer that says who does the work now. */
public final class NamedInActivity {

    /** The answer that an outcome brings along, see the cadence service: a name, an address or both. */
    static final String SUCCESSOR = "successor";

    /** The answer that a recommendation names somebody by. */
    private static final String REFERRED = "referred";

    private static final double TOLD_OUTRIGHT = 0.9;

    /** Whose words the text is. */
    private static final Map<ActivityKind, Said.Kind> KINDS = kinds();

    private NamedInActivity() {}

    private static Map<ActivityKind, Said.Kind> kinds() {
        var kinds = new EnumMap<ActivityKind, Said.Kind>(ActivityKind.class);
        for (var mail : List.of(
                ActivityKind.EMAIL_REPLIED,
                ActivityKind.CONSENT_WITHDRAWN,
                ActivityKind.COMPLAINT,
                ActivityKind.OUT_OF_OFFICE,
                ActivityKind.EMAIL_DELIVERED)) {
            kinds.put(mail, Said.Kind.MAIL);
        }
        kinds.put(ActivityKind.SOCIAL_REPLY, Said.Kind.CHAT);
        kinds.put(ActivityKind.SURVEY_ANSWERED, Said.Kind.FORM);
        for (var note : List.of(
                ActivityKind.NOTE_TAKEN,
                ActivityKind.QUESTION_ANSWERED,
                ActivityKind.CALL_CONNECTED,
                ActivityKind.CALL_NO_ANSWER,
                ActivityKind.VOICEMAIL,
                ActivityKind.OBJECTION_RAISED,
                ActivityKind.MEETING_BOOKED,
                ActivityKind.MEETING_HELD,
                ActivityKind.REFERRAL_GIVEN)) {
            kinds.put(note, Said.Kind.NOTE);
        }
        return kinds;
    }

    /** Whether the words are the person's own, or their machine's, and not somebody's of ours about them. */
    public static boolean byThemselves(ActivityRecorded activity) {
        return switch (KINDS.getOrDefault(activity.kind(), Said.Kind.NOTE)) {
            case NOTE -> false;
            // Of somebody who has left a colleague tells.
            case MAIL -> activity.kind() != ActivityKind.EMAIL_DELIVERED;
            case CHAT, FORM -> true;
        };
    }

    /** The likeliest first; nobody twice. */
    public static List<Naming> in(ActivityRecorded activity) {
        var kind = KINDS.get(activity.kind());
        if (kind == null) {
            return List.of();
        }
        var named = new ArrayList<Naming>();
        var text = activity.text();
        if (text != null && !text.isBlank()) {
            Namings.in(kind, text).stream()
                    .filter(naming -> activity.machine() != Machine.MACHINE || naming.as() != Naming.As.MENTIONED)
                    .forEach(named::add);
        }
        add(successor(activity.answers().get(SUCCESSOR)), named);
        add(recommended(activity.answers().get(REFERRED)), named);
        return named;
    }

    private static void add(@Nullable Naming naming, List<Naming> named) {
        if (naming != null && named.stream().noneMatch(held -> areOne(held, naming))) {
            named.add(naming);
        }
    }

    private static boolean areOne(Naming one, Naming other) {
        return one.email() != null && one.email().equals(other.email())
                || one.phone() != null && one.phone().equals(other.phone())
                || other.email() == null && one.name() != null && one.name().equals(other.name());
    }

    private static @Nullable Naming successor(@Nullable String told) {
        return outright(told, "Successor", Naming.As.INSTEAD);
    }

    private static @Nullable Naming recommended(@Nullable String told) {
        return told == null || !told.contains("@") && !told.contains("+")
                ? null // an id, which is somebody known
                : outright(told, "Recommended", Naming.As.RECOMMENDED);
    }

    private static @Nullable Naming outright(@Nullable String told, String what, Naming.As as) {
        if (told == null || told.isBlank()) {
            return null;
        }
        var words = what + ": " + told.strip();
        return Namings.in(Said.Kind.NOTE, told.strip()).stream()
                .findFirst()
                .map(read -> new Naming(read.name(), read.email(), read.phone(), read.role(), words, as, TOLD_OUTRIGHT))
                .orElseGet(() ->
                        isName(told) ? new Naming(told.strip(), null, null, null, words, as, TOLD_OUTRIGHT) : null);
    }

    private static boolean isName(String told) {
        var quality = NameReader.read(told).quality();
        return Objects.requireNonNull(quality).compareTo(NameQuality.FULL_IN_ONE_CASE) >= 0;
    }
}
