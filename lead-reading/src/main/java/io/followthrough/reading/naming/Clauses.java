package io.followthrough.reading.naming;

import io.followthrough.reading.Naming.As;
import io.followthrough.reading.naming.WrittenNames.Written;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said around a name or a way. Over lower case without accents. */
final class Clauses {

    private static final int BEFORE = 70;
    private static final int RIGHT_BEFORE = 34;
    private static final int BEHIND = 60;
    private static final int RIGHT_BEHIND = 40;

    /** Between a role and whose it is; what begins the text is no role. */
    private static final Pattern BY_ROLE = Pattern.compile(
            "[,:]? ?(?:(?:is|ist|heisst|es|est|s'appelle|se llama|e'?|si chiama|chama-se|heet|called|named|namens)(?: called| now| jetzt)? )?");

    private static final Pattern TOGETHER =
            Pattern.compile("kolleg|colleague|collega|collegue|companer|colega|partner");

    private static final Pattern CLAUSE_END =
            Pattern.compile("[.!?;]\\s|,? (?:but|aber|sondern|pero|sino|mais|ma|bensi|mas|maar) |\n");
    /** Mailboxes that several read. */
    private static final Pattern HOUSE = Pattern.compile(
            "(?:info|office|sales|support|contact|kontakt|hello|hallo|mail|team|service|help|helpdesk|admin|buero|sekretariat|zentrale|vertrieb|einkauf|purchasing|procurement|accounting|buchhaltung|rechnung|invoices?|billing|hr|jobs|careers|marketing|press|presse|privacy|datenschutz|contacto|ventas|compras|administracion|commercial|achats|accueil|info\\w*|informazioni|acquisti|vendite|geral|comercial|verkoop|inkoop|administratie|reception|enquiries|orders?)(?:[.+-].*)?@.*");

    private Clauses() {}

    static boolean isOfAHouse(String email) {
        return HOUSE.matcher(email).matches();
    }

    /** @param lead what stands before whoever is named, from the one named before on */
    static boolean isNobodyToTurnTo(String lead) {
        var near = tail(lead, BEFORE);
        return endsIn(NamingCues.OURS, near) || endsIn(NamingCues.LEAVE, near);
    }

    /** What is the writer's own: "my number is …", "reach me at …", "I am Jane Doe". */
    static boolean isSelf(String lead, String rest, @Nullable Written name) {
        var near = tail(lead, name == null ? BEFORE : RIGHT_BEFORE);
        var self = lastEnd(NamingCues.SELF, near);
        if (self < 0) {
            return false;
        }
        var behind = near.substring(self);
        return !NamingCues.POINTS.isIn(behind) && !NamingCues.ROLE.isIn(behind) && !rest.isEmpty();
    }

    /** Whether the text says what somebody is named for, before or behind. */
    static boolean pointsAt(String folded, int from, int begin, int end) {
        var lead = tail(folded.substring(from, begin), BEFORE);
        var rest = folded.substring(end, Math.min(folded.length(), end + BEHIND));
        return NamingCues.POINTS.isIn(lead)
                || NamingCues.ROLE.isIn(lead)
                || NamingCues.RECOMMENDS.isIn(lead)
                || NamingCues.HANDLES.isIn(rest)
                || NamingCues.RECOMMENDS.isIn(rest);
    }

    /** A name alone needs a word that points at it, right before or behind, and nothing that takes it back. */
    static boolean nameIsPointedAt(Written name, String folded) {
        var start = name.place().start();
        var end = name.place().end();
        var lead = tail(folded.substring(0, start), BEFORE);
        var right = tail(folded.substring(0, start), RIGHT_BEFORE);
        var rest = folded.substring(end, Math.min(folded.length(), end + BEHIND));
        var behind = folded.substring(end, Math.min(folded.length(), end + RIGHT_BEHIND));
        if (isNobodyToTurnTo(lead)
                || isSelf(lead, rest, name)
                || startsBy(NamingCues.GONE, behind)
                || NamingCues.FAMILY.isIn(right)) {
            return false;
        }
        return isRightBefore(NamingCues.POINTS, right)
                || roleEnd(right) > 0
                        && BY_ROLE.matcher(right.substring(roleEnd(right))).matches()
                || startsBy(NamingCues.HANDLES, behind)
                || startsBy(NamingCues.RECOMMENDS, behind);
    }

    /** What somebody is named for: what stands with them counts, and the sentence before it. */
    static As as(String before, String passage, int end) {
        if (NamingCues.DEPUTY.isIn(passage) || NamingCues.DEPUTY.isIn(before) && !NamingCues.INSTEAD.isIn(passage)) {
            return As.DEPUTY;
        }
        if (NamingCues.INSTEAD.isIn(passage) || NamingCues.INSTEAD.isIn(before)) {
            return As.INSTEAD;
        }
        if (NamingCues.RECOMMENDS.isIn(passage)) {
            return As.RECOMMENDED;
        }
        if (NamingCues.DECIDES.isIn(passage)) {
            return As.DECIDES;
        }
        return NamingCues.HANDLES.isIn(passage) || NamingCues.POINTS.isIn(passage.substring(0, end))
                ? As.INSTEAD
                : As.MENTIONED;
    }

    /** Where the last role before a name ends that says more than that they work together; the beginning if there is none. */
    private static int roleEnd(String lead) {
        var end = 0;
        var matcher = NamingCues.ROLE.in(lead);
        while (matcher.find()) {
            end = TOGETHER.matcher(matcher.group()).lookingAt() ? end : matcher.end();
        }
        return end;
    }

    private static boolean isRightBefore(NamingCues cue, String lead) {
        var end = lastEnd(cue, lead);
        return end >= 0 && !CLAUSE_END.matcher(lead.substring(end)).find();
    }

    private static boolean endsIn(NamingCues cue, String lead) {
        var end = lastEnd(cue, lead);
        return end >= 0
                && !CLAUSE_END.matcher(lead.substring(end)).find()
                && !NamingCues.POINTS.isIn(lead.substring(end));
    }

    /** With nobody else's sentence in between. */
    private static boolean startsBy(NamingCues cue, String rest) {
        var matcher = cue.in(rest);
        return matcher.find()
                && !CLAUSE_END.matcher(rest.substring(0, matcher.start())).find();
    }

    private static int lastEnd(NamingCues cue, String text) {
        var end = -1;
        var matcher = cue.in(text);
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private static String tail(String text, int most) {
        return text.length() <= most ? text : text.substring(text.length() - most);
    }
}
