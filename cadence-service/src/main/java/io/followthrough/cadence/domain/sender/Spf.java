package io.followthrough.cadence.domain.sender;

import io.followthrough.cadence.domain.sender.Finding.State;
import io.followthrough.cadence.domain.sender.Finding.Subject;
import io.followthrough.cadence.domain.sender.TextRecords.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a domain says which servers may send for it, in a way that receivers understand (RFC 7208). */
final class Spf {

    /** RFC 7208, section 4.6.4: a record that makes receivers look up more counts as none. */
    private static final int MOST_LOOKUPS = 10;

    private static final Set<String> MECHANISMS = Set.of("all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists");
    private static final Set<String> MODIFIERS = Set.of("redirect", "exp");
    private static final String TO_PUBLISH = "v=spf1 include:YOUR-MAIL-PROVIDER ~all";

    private final TextRecords records;
    private final List<String> faults = new ArrayList<>();
    private final List<String> weaknesses = new ArrayList<>();
    private int lookups;

    private Spf(TextRecords records) {
        this.records = records;
    }

    static Finding check(String domain, TextRecords records) {
        if (records.at(domain) instanceof Answer.Unknown unknown) {
            return Finding.unknown(Subject.SPF, domain, unknown);
        }
        var own = in(records.at(domain));
        if (own.isEmpty()) {
            return new Finding(
                    Subject.SPF,
                    State.MISSING,
                    domain,
                    null,
                    "nothing says which servers may send for " + domain,
                    TO_PUBLISH);
        }
        var spf = new Spf(records);
        spf.checkAll(domain, own);
        var state = !spf.faults.isEmpty() ? State.WRONG : spf.weaknesses.isEmpty() ? State.GOOD : State.WEAK;
        var says = new ArrayList<>(spf.faults);
        says.addAll(spf.weaknesses);
        return new Finding(
                Subject.SPF,
                state,
                domain,
                String.join("\n", own),
                says.isEmpty()
                        ? "tells which servers may send; see that the server which takes our mail is among them"
                        : String.join("; ", says),
                null);
    }

    private void checkAll(String domain, List<String> own) {
        if (own.size() > 1) {
            faults.add(own.size() + " records that begin with v=spf1: receivers take none of them, join them to one");
        }
        var open = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        open.add(domain);
        while (!open.isEmpty()) {
            var name = open.poll();
            if (!seen.add(name)) {
                continue;
            }
            var texts = in(records.at(name));
            if (texts.isEmpty()) {
                faults.add("it names " + name + ", which publishes no SPF record");
            } else {
                terms(name, texts.getFirst(), name.equals(domain)).forEach(open::add);
            }
        }
        if (lookups > MOST_LOOKUPS) {
            faults.add("it takes " + lookups + " look-ups, and receivers stop after " + MOST_LOOKUPS
                    + ": name servers by ip4 and ip6, or leave some out");
        }
    }

    /** @return other domains whose records belong to it */
    private List<String> terms(String name, String record, boolean isOwn) {
        var more = new ArrayList<String>();
        var end = "";
        for (var term : record.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            var plain = term.replaceFirst("^[-+?~]", "");
            var word = plain.split("[:/=]", 2)[0];
            var value = plain.length() > word.length() ? plain.substring(word.length() + 1) : "";
            if (term.startsWith("v=spf1")) {
                continue;
            }
            if (!MECHANISMS.contains(word) && !(MODIFIERS.contains(word) || plain.contains("="))) {
                faults.add(name + " says " + term + ", which means nothing");
            }
            switch (word) {
                case "include", "redirect" -> {
                    lookups++;
                    if (!value.contains("%")) {
                        more.add(value);
                    }
                    end = word.equals("redirect") && end.isEmpty() ? term : end;
                }
                case "a", "mx", "exists" -> lookups++;
                case "ptr" -> {
                    lookups++;
                    weaknesses.add(name + " uses ptr, which is slow and which many receivers ignore");
                }
                case "all" -> end = term;
                default -> {} // addresses cost nothing
            }
        }
        if (isOwn) {
            ending(end);
        }
        return more;
    }

    private void ending(String end) {
        switch (end) {
            case "all", "+all" ->
                faults.add("it ends with " + end + ", so that anybody may send for the domain: use ~all");
            case "?all", "" -> weaknesses.add("it says nothing of other servers: end it with ~all, or -all");
            default -> {} // refused, or told by whom it redirects to
        }
    }

    private static List<String> in(Answer answer) {
        return answer instanceof Answer.Published(var texts)
                ? texts.stream()
                        .filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1(\\s.*)?"))
                        .toList()
                : List.of();
    }
}
