package io.followthrough.cadence.domain.sender;

import io.followthrough.cadence.domain.sender.Finding.State;
import io.followthrough.cadence.domain.sender.Finding.Subject;
import io.followthrough.cadence.domain.sender.TextRecords.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether receivers are told what to do with messages that only pretend to be of the domain. */
final class Dmarc {

    private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");

    private Dmarc() {}

    /** The record of the domain itself or, without one, of the nearest domain above it. */
    static Finding check(String domain, TextRecords records) {
        var own = "_dmarc." + domain;
        for (var at = domain; at.indexOf('.') > 0; at = at.substring(at.indexOf('.') + 1)) {
            var name = "_dmarc." + at;
            switch (records.at(name)) {
                case Answer.Unknown unknown -> {
                    return Finding.unknown(Subject.DMARC, name, unknown);
                }
                case Answer.Published(var texts) -> {
                    var found = texts.stream()
                            .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("v=dmarc1"))
                            .toList();
                    if (!found.isEmpty()) {
                        return found(domain, name, at.equals(domain), found);
                    }
                }
            }
        }
        return new Finding(
                Subject.DMARC,
                State.MISSING,
                own,
                null,
                "large mailbox providers refuse bulk mail of domains without it",
                toPublish(domain));
    }

    private static Finding found(String domain, String name, boolean isOwn, List<String> found) {
        var tags = Tags.of(found.getFirst());
        var named = isOwn ? tags.get("p") : tags.getOrDefault("sp", tags.getOrDefault("p", ""));
        var policy = named == null ? "" : named.toLowerCase(Locale.ROOT);
        if (found.size() > 1) {
            return finding(State.WRONG, name, found, found.size() + " records: receivers take none", domain);
        }
        if (!POLICIES.contains(policy)) {
            return finding(State.WRONG, name, found, "p is to be none, quarantine or reject", domain);
        }
        var says = new ArrayList<String>();
        if (policy.equals("none")) {
            says.add("it watches only: once the reports show nothing but your own servers, say p=quarantine");
        }
        if (!tags.containsKey("rua")) {
            says.add("nobody gets the reports: add rua=mailto: and an address");
        }
        return says.isEmpty()
                ? new Finding(
                        Subject.DMARC,
                        State.GOOD,
                        name,
                        found.getFirst(),
                        "mail that pretends to be of the domain is "
                                + (policy.equals("reject") ? "refused" : "set aside"),
                        null)
                : new Finding(Subject.DMARC, State.WEAK, name, found.getFirst(), String.join("; ", says), null);
    }

    private static Finding finding(State state, String name, List<String> found, String says, String domain) {
        return new Finding(Subject.DMARC, state, name, String.join("\n", found), says, toPublish(domain));
    }

    private static String toPublish(String domain) {
        return "v=DMARC1; p=none; rua=mailto:dmarc-reports@" + domain;
    }
}
