package io.followthrough.reading.learning;

import io.followthrough.reading.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the model tells apart, by number: first the intents by {@link Intent#ordinal}, then the families. */
public final class Labels {

    private static final Intent[] INTENTS = Intent.values();
    private static final Family[] FAMILIES = Family.values();

    private static final Set<Intent> ANSWERS = EnumSet.of(Intent.BUY, Intent.MEETING, Intent.NOT_INTERESTED);

    /** Labels are numbered from 0 up to this. */
    public static final int COUNT = INTENTS.length + FAMILIES.length;

    private Labels() {}

    /** Whether a text that says these intents bears the label. */
    public static boolean isSaid(int label, Set<Intent> intents) {
        return label < INTENTS.length
                ? intents.contains(INTENTS[label])
                : FAMILIES[label - INTENTS.length].isSaid(intents);
    }

    /** Whether its texts ask to be left alone, or for their data. */
    public static boolean isPrivacy(int label) {
        return label < INTENTS.length
                ? INTENTS[label].group() == Intent.Group.PRIVACY
                : label == of(Family.LEAVE_ALONE);
    }

    /** Whether its texts say yes or no. */
    public static boolean isAnswer(int label) {
        return label < INTENTS.length
                ? ANSWERS.contains(INTENTS[label])
                : label == of(Family.WANTS) || label == of(Family.REFUSES);
    }

    static int of(Family family) {
        return INTENTS.length + family.ordinal();
    }

    /** What the model calls them, by number. */
    public static List<String> names() {
        return IntStream.range(0, COUNT).mapToObj(Labels::name).toList();
    }

    private static String name(int label) {
        return label < INTENTS.length ? INTENTS[label].name() : FAMILIES[label - INTENTS.length].name();
    }
}
