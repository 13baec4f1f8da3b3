package io.followthrough.qualification.domain;

import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import io.followthrough.reading.Intent;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A refusal of contact that stays whatever a representative says that a message means, and what would end it. */
public final class StandingRefusal {

    private static final String MEANINGS = "what it means, for example BUY, NOT_NOW, NOT_INTERESTED or SUPPORT";

    private StandingRefusal() {}

    /**
     * Why it comes to nothing to say so, as a sentence for whoever said it; empty where it changes anything that matters, or
     * says itself that contact is refused.
     *
     * @param of the fact that a meaning is said of
     * @param after what would be decided with it
     */
    public static Optional<String> defies(String of, Intent says, Decision before, Decision after) {
        var readIn = before.refusals().get(of);
        if (isRefusal(says) || changesAnything(before, after) || !(readIn != null || isRefused(before))) {
            return Optional.empty();
        }
        if (readIn != null) {
            return Optional.of(
                    "%s was read as a refusal of %s, which stands: %s does not lift it. If it refuses nothing, say %s."
                            .formatted(of, words(readIn), says, MEANINGS));
        }
        return Optional.of(before.refusals().entrySet().stream()
                .filter(other -> other.getValue() == Refusal.ALL)
                .findFirst()
                .map(other -> readElsewhere(of, other))
                .orElseGet(() -> byAct(before.stage())));
    }

    private static String readElsewhere(String of, Map.Entry<String, Refusal> other) {
        return "Contact is refused by %s, whatever %s means. If that one refuses nothing, say of it %s."
                .formatted(other.getKey(), of, MEANINGS);
    }

    private static String byAct(StagePosition stage) {
        var how = stage.stage() == Stage.OPTED_OUT
                ? "on %s (%s)".formatted(stage.since().atZone(ZoneOffset.UTC).toLocalDate(), stage.reason())
                : "by what was chosen in a form or on a list";
        return ("Contact was refused %s, and no reading of a message changes that. A new sign-up of the person's own does,"
                        + " once they have confirmed it by the link that is sent to them.")
                .formatted(how);
    }

    private static boolean isRefused(Decision decision) {
        return decision.stage().stage() == Stage.OPTED_OUT
                || decision.consent().email() == ConsentStatus.DENIED
                        && decision.consent().phone() == ConsentStatus.DENIED;
    }

    private static boolean isRefusal(Intent says) {
        return switch (says) {
            case OPT_OUT, OPT_OUT_CALLS, OPT_OUT_MAILS, ERASURE -> true;
            default -> false; // everything else refuses nothing
        };
    }

    private static boolean changesAnything(Decision before, Decision after) {
        return before.stage().stage() != after.stage().stage()
                || before.consent().email() != after.consent().email()
                || before.consent().phone() != after.consent().phone()
                || before.noLead() != after.noLead()
                || !Objects.equals(before.unclear(), after.unclear())
                || !before.privacyRequests().equals(after.privacyRequests())
                || !before.refusals().equals(after.refusals());
    }

    private static String words(Refusal refusal) {
        return switch (refusal) {
            case ALL -> "all contact";
            case CALLS -> "calls";
            case MAILS -> "e-mails";
        };
    }
}
