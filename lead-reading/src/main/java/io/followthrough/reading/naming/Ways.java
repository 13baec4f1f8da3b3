package io.followthrough.reading.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses and numbers in a text, in their order. */
final class Ways {

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.,/+-])(?:\\+|00)?\\(?\\d(?:[ ().\\u00a0/-]{0,3}\\d){6,14}(?![\\p{N}@])(?:[ ,]{0,2}(?:ext\\.?|extension|x|durchwahl|dw|app\\.?|poste|int\\.?|interno|ramal|toestel) ?\\d{1,5})?",
            Pattern.CASE_INSENSITIVE);
    /** An international or a trunk prefix. */
    private static final Pattern DIALLED = Pattern.compile("(?:\\+|00|0|\\()\\s?\\(?\\d.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LABELLED = Pattern.compile(
            "(?:tel|fon|phone|call|ring|mobile|mobil|cell|handy|number|nummer|numero|num[eé]ro|n[uú]mero|telefon\\w*|tel[eé]fono|t[eé]l[eé]phone|telefone|telem[oó]vel|celular|m[oó]vil|portable|cellulare|durchwahl|direct|ext|unter|on|at|al|au|bel|op|anrufen|appel\\w*|llam\\w*|chiam\\w*|lig\\w*)[.:]?\\s*(?:is|ist|es|est|[eè]|:)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_NUMBER = Pattern.compile(
            "(?<!\\p{L})(?:order|invoice|ticket|case|customer|client|account|vat|iban|contract|quote|ref|reference|po|no|rechnung\\w*|auftrag\\w*|bestell\\w*|kunden\\w*|vertrag\\w*|factura|pedido|facture|commande|fattura|ordine|fatura|encomenda|factuur|bestelling|klant\\w*|[€$£]|eur|usd)[.:#nr°º \\u2116]{0,6}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAY = Pattern.compile(
            "\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:\\d{2}|\\d{4})(?:\\D.*)?|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?:\\D.*)?");
    /** Nobody in particular reads these. */
    private static final Pattern NOBODYS = Pattern.compile(
            "(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|unsubscribe|abuse|webmaster|hostmaster)(?:[+.-].*)?@.*|.*@(?:.*\\.)?(?:invalid|localhost)");

    private static final int LABEL = 24;

    private Ways() {}

    /** @param email whether it is an address; else it is a number */
    record Way(Place place, boolean email) {}

    /** @param most how many are given back */
    static List<Way> in(String passage, int most) {
        var ways = new ArrayList<Way>();
        ADDRESS.matcher(passage).results().limit(Math.max(0, most)).forEach(found -> {
            var text = found.group().replaceFirst("[.'-]+$", "").replaceFirst("^['.-]+", "");
            var start = found.start() + found.group().indexOf(text);
            if (!NOBODYS.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
                ways.add(new Way(new Place(start, start + text.length(), text.toLowerCase(Locale.ROOT)), true));
            }
        });
        NUMBER.matcher(passage).results().limit(Math.max(0, most)).forEach(found -> {
            var before = passage.substring(Math.max(0, found.start() - LABEL), found.start());
            var text = found.group().strip();
            if (!DAY.matcher(text).matches()
                    && !NO_NUMBER.matcher(before).find()
                    && (DIALLED.matcher(text).matches()
                            || LABELLED.matcher(before).find())) {
                ways.add(new Way(new Place(found.start(), found.end(), text), false));
            }
        });
        ways.sort(Comparator.comparingInt(way -> way.place().start()));
        return ways.subList(0, Math.min(Math.max(0, most), ways.size()));
    }
}
