package io.followthrough.reading.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What whoever keeps a list notes beside a person. After some notes nobody is written to or called before somebody has looked: of
 * the dead, of firms that are no more, of competitors, of people who left or are to be left alone. The words are in {@code notes.tsv}.
 */
public final class ListNotes {

    private enum Kind {
        DEAD,
        NO_MORE,
        COMPETITOR,
        LEFT,
        ALONE,
        GONE,
        CUSTOMER
    }

    /** What somebody is spared until a person has looked. */
    public enum Spared {
        ALL_CONTACT,
        /** It does not arrive. */
        MAIL
    }

    private static final Set<Kind> WARNING = Set.of(Kind.DEAD, Kind.NO_MORE, Kind.COMPETITOR, Kind.LEFT, Kind.ALONE);
    private static final String CROSS = "†";
    private static final Map<Kind, Pattern> WORDS = patterns(WordTable.read("notes.tsv", Kind.class));

    private ListNotes() {}

    /** What nobody is to be bothered by after this note; empty after an ordinary one. */
    public static Optional<Spared> spares(String note) {
        if (note.contains(CROSS) || WARNING.stream().anyMatch(kind -> says(kind, note))) {
            return Optional.of(Spared.ALL_CONTACT);
        }
        return says(Kind.GONE, note) ? Optional.of(Spared.MAIL) : Optional.empty();
    }

    /** The words by which it calls the person a customer. */
    public static Optional<String> customer(String note) {
        var found = pattern(Kind.CUSTOMER).matcher(note);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static boolean says(Kind kind, String note) {
        return pattern(kind).matcher(note).find();
    }

    private static Pattern pattern(Kind kind) {
        return Objects.requireNonNull(WORDS.get(kind));
    }

    private static Map<Kind, Pattern> patterns(Map<Kind, List<String>> table) {
        var patterns = new EnumMap<Kind, Pattern>(Kind.class);
        table.forEach((kind, words) ->
                patterns.put(kind, Pattern.compile("(?iuU)\\b(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])")));
        return patterns;
    }
}
