package io.followthrough.intake.files;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the lines of a card that hold its pictures, sounds and keys. Nobody reads them here, and they are most of a card: one of 161 MB is on record, and whoever had it could not be taken in.
 */
final class Pictures {

    static final int LONGEST_BEGINNING = 120;

    private static final Pattern PICTURE = Pattern.compile("^(?:[A-Z0-9-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9+/=\\r\\n]+");

    private boolean within;
    private boolean bare;

    /**
     * Whether a line is one of them.
     *
     * @param line its beginning
     */
    boolean has(String line) {
        var folded = line.startsWith(" ") || line.startsWith("\t");
        if (folded || (within && bare && BARE.matcher(line).matches() && !line.isBlank())) {
            return within;
        }
        var upper = line.toUpperCase(Locale.ROOT);
        within = PICTURE.matcher(upper.stripTrailing()).matches();
        // vCard 2.1 does not fold base64: it goes on until an empty line.
        bare = within && upper.contains("BASE64");
        return within;
    }
}
