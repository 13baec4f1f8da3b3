package io.followthrough.reading.learning;

import io.followthrough.reading.Intent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * Intents that are acted upon alike. That a text is of a family is learnt besides, since it is told more surely than of which
 * member: who wants to be left alone may mean calls, mails or data.
 */
public enum Family {
    LEAVE_ALONE(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE),
    AUTOMATIC(all(Intent.Group.AUTOMATIC)),
    NO_LEAD(all(Intent.Group.NO_LEAD)),
    WANTS(Intent.BUY, Intent.MEETING),
    REFUSES(Intent.NOT_INTERESTED, Intent.OBJECTION_COMPETITOR),
    LATER(Intent.NOT_NOW, Intent.OBJECTION_TIMING);

    private final Set<Intent> members;

    Family(Intent... members) {
        this.members = EnumSet.copyOf(Arrays.asList(members));
    }

    /** Whether a text that says this belongs to the family. */
    public boolean isSaid(Set<Intent> intents) {
        return intents.stream().anyMatch(members::contains);
    }

    /**
     * The member that gets the family's probability: never the refusal of mails alone, since who wants no mails may want
     * nothing at all.
     *
     * @param probabilities by {@link Intent#ordinal}
     */
    Intent likeliest(double[] probabilities) {
        return members.stream()
                .filter(intent -> intent != Intent.OPT_OUT_MAILS)
                .max(Comparator.comparingDouble(intent -> probabilities[intent.ordinal()]))
                .orElseThrow();
    }

    private static Intent[] all(Intent.Group group) {
        return Arrays.stream(Intent.values())
                .filter(intent -> intent.group() == group)
                .toArray(Intent[]::new);
    }
}
