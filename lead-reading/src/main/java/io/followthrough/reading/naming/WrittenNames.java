package io.followthrough.reading.naming;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.names.NameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people by how they are written: words that begin by a capital, with particles between and a title before them. */
final class WrittenNames {

    private static final String TITLE =
            "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Hr|Frau|Fr|Sr|Sra|Srta|Señora?|señora?|Don|Doña|M|Mme|Mlle|Madame|Monsieur|Sig|Sig\\.ra|Signora?|Dott|Senhora?|senhora?|Dhr|dhr|De heer|de heer|Mevr|mevr|Mevrouw|mevrouw|Meneer|meneer)\\.? ){1,2}";
    private static final String WORD = "\\p{Lu}(?:[\\p{L}]|['\u2019-](?=\\p{L}))*\\p{L}|\\p{Lu}\\.";
    private static final String PARTICLE =
            "(?:van|von|vom|zu|zur|de|der|den|di|da|das|do|dos|del|della|dei|la|le|el|ten|ter|te|y|e|af|bin|al|ben|d'|du|des)";
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}@.])(" + TITLE + ")?((?:" + WORD
            + ")(?:[ ](?:" + PARTICLE + "[ ]){0,2}(?:" + WORD + ")){0,4})(?![\\p{L}\\p{N}@])");
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,})*");
    private static final int MOST_WORDS = 5;

    private WrittenNames() {}

    /** One name. @param titled with a form of address */
    record Written(Place place, boolean titled) {

        boolean isFull() {
            return words().length >= 2;
        }

        /** Without the form of address. */
        String[] words() {
            var plain = titled ? place.text().replaceFirst("^" + TITLE, "") : place.text();
            return plain.split(" ");
        }

        /** Whether it begins by a given name that is in the lists. */
        boolean hasGivenName() {
            return NameReader.isGivenName(words()[0]);
        }
    }

    /**
     * @param passage as written
     * @param most how many are looked for
     */
    static List<Written> in(String passage, int most) {
        var names = new ArrayList<Written>();
        var matcher = NAME.matcher(passage);
        while (names.size() < most && matcher.find()) {
            var titled = matcher.group(1) != null;
            var start = titled ? matcher.start() : beginning(matcher.group(2), matcher.start(2));
            var end = ending(passage.substring(start, matcher.end()), start);
            if (end > start) {
                var text = passage.substring(start, end);
                if (!SHOUTED.matcher(text).matches() && text.split(" ").length <= MOST_WORDS) {
                    names.add(new Written(new Place(start, end, text), titled));
                }
            }
        }
        return names;
    }

    /** Behind words that stand before a name: "Contact Jane", "Kollegin Jane", "Our Owner Jane". */
    private static int beginning(String text, int at) {
        var start = at;
        var left = text;
        while (!left.isEmpty() && (isNoName(left) || startsSmall(left))) {
            var next = left.indexOf(' ');
            if (next < 0) {
                return at + text.length();
            }
            start += next + 1;
            left = left.substring(next + 1);
        }
        return start;
    }

    /** Before words that stand behind a name: "Jane Doe Purchasing". */
    private static int ending(String text, int start) {
        var left = text;
        while (!left.isEmpty()) {
            var last = left.substring(left.lastIndexOf(' ') + 1);
            if (!NamingCues.isNoName(Folding.fold(last)) && !Character.isLowerCase(last.charAt(0))) {
                break;
            }
            left = left.lastIndexOf(' ') < 0 ? "" : left.substring(0, left.lastIndexOf(' '));
        }
        return start + left.length();
    }

    /** "Cara" is a form of address, and the name of Cara Smith. */
    private static boolean isNoName(String text) {
        return NamingCues.isNoName(firstWord(text))
                && !(text.indexOf(' ') > 0 && NameReader.isGivenName(firstWord(text)));
    }

    private static boolean startsSmall(String text) {
        return Character.isLowerCase(text.charAt(0));
    }

    private static String firstWord(String text) {
        var space = text.indexOf(' ');
        return Folding.fold(space < 0 ? text : text.substring(0, space));
    }
}
