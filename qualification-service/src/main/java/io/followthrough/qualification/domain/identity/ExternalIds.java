package io.followthrough.qualification.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of people in other systems, without regard to case. Salesforce alone tells records apart by case, in ids of 15
 * characters; the three that make 18 of them say which were capitals, so the long form can be compared like all others.
 */
final class ExternalIds {

    private static final Pattern SALESFORCE = Pattern.compile("(?i)sales.?force.*|sfdc.*");
    private static final Pattern SHORT_FORM = Pattern.compile("[0-9A-Za-z]{15}");
    private static final String CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private ExternalIds() {}

    /** For example {@code crm:a-17}. */
    static String normalised(String system, String id) {
        var plain = id.strip();
        var whole = SALESFORCE.matcher(system).matches()
                        && SHORT_FORM.matcher(plain).matches()
                ? lengthened(plain)
                : plain;
        return (system.strip() + ":" + whole).toLowerCase(Locale.ROOT);
    }

    private static String lengthened(String id) {
        var long18 = new StringBuilder(id);
        for (var chunk = 0; chunk < 3; chunk++) {
            var capitals = 0;
            for (var at = 0; at < 5; at++) {
                capitals |= Character.isUpperCase(id.charAt(chunk * 5 + at)) ? 1 << at : 0;
            }
            long18.append(CHECK.charAt(capitals));
        }
        return long18.toString();
    }
}
