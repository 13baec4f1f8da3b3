package io.followthrough.reading.naming;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.naming.WrittenNames.Written;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody is, in the words right before or behind the name. */
final class Roles {

    private static final int AROUND = 45;

    /** What somebody is to another, and not in the house. */
    private static final Pattern RELATION = Pattern.compile(
            "kolleg\\w*|colleagues?|collega|collegue|companer[oa]|colega|successor|successeur|nachfolger(?:in)?|sucesor[a]?|opvolg\\w+|deputy|replacement|vertretung"
                    + "|sustitut[oa]|sostitut[oa]|substitut[oa]|remplacante?|vervang\\w+|partner|ansprechpartner(?:in)?");

    private Roles() {}

    /** A role that says what somebody does; null for one that says only whose colleague they are. */
    static @Nullable String title(@Nullable String role) {
        return role == null || RELATION.matcher(Folding.fold(role)).matches() ? null : role;
    }

    /**
     * @param from where whoever was named before ends
     * @param begin where the name or the way begins
     * @param end of the last way, or of the name
     */
    static @Nullable String near(String text, String folded, int from, int begin, int end, @Nullable Written name) {
        var left = Math.max(from, begin - AROUND);
        var before = last(text, folded, left, begin);
        if (before != null) {
            return before;
        }
        var behind = name == null ? end : Math.min(name.place().end(), end);
        return first(text, folded, behind, Math.min(folded.length(), Math.max(end, behind) + AROUND));
    }

    private static @Nullable String last(String text, String folded, int from, int to) {
        @Nullable String found = null;
        var matcher = NamingCues.ROLE.in(folded.substring(from, to));
        while (matcher.find()) {
            found = text.substring(from + matcher.start(), from + matcher.end()).strip();
        }
        return found;
    }

    private static @Nullable String first(String text, String folded, int from, int to) {
        var matcher = NamingCues.ROLE.in(folded.substring(from, to));
        return matcher.find()
                ? text.substring(from + matcher.start(), from + matcher.end()).strip()
                : null;
    }
}
