package io.followthrough.qualification.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody wrote, in clauses of words. Earlier mails quoted in it are left out: somebody else wrote those. */
public record Message(List<List<String>> clauses) {

    private static final Pattern QUOTE_BEGINS =
            Pattern.compile("(?im)^\\s*(-{2,}\\s*(original message|urspr\u00fcngliche nachricht|mensaje original).*"
                    + "|(on|am|el)\\b.{4,120}\\b(wrote|schrieb|escribi\u00f3)\\b.*:"
                    + "|(from|von|de):\\s.+@.+)$");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\s*>.*$");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[.!?;,:\\n\\r\u2013\u2014()]+");
    private static final Set<String> TURNS = Set.of("but", "aber", "sondern", "pero", "sino");

    public Message {
        clauses = List.copyOf(clauses);
    }

    public static Message of(String raw) {
        var clauses = new ArrayList<List<String>>();
        for (var part : CLAUSE_ENDS.split(Words.normalise(withoutQuotes(raw)))) {
            addClauses(Words.split(part), clauses);
        }
        return new Message(clauses);
    }

    private static void addClauses(List<String> words, List<List<String>> clauses) {
        var from = 0;
        for (var at = 0; at <= words.size(); at++) {
            if (at == words.size() || TURNS.contains(words.get(at))) {
                if (at > from) {
                    clauses.add(List.copyOf(words.subList(from, at)));
                }
                from = at + 1;
            }
        }
    }

    private static String withoutQuotes(String raw) {
        var quote = QUOTE_BEGINS.matcher(raw);
        var own = quote.find() ? raw.substring(0, quote.start()) : raw;
        return QUOTED_LINE.matcher(own).replaceAll("");
    }
}
