package io.followthrough.qualification.domain.probability;

import java.util.Map;

/** Traits in words that a rep understands. */
final class TraitWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("channel=none", "never came to us"),
            Map.entry("company=unknown", "size of the company is unknown"),
            Map.entry("captures=one", "came to us once"),
            Map.entry("captures=several", "came to us several times"),
            Map.entry("answered=yes", "answered us"),
            Map.entry("answered=no", "never answered us"),
            Map.entry("met=yes", "met us or wants to"),
            Map.entry("met=no", "has not met us"),
            Map.entry("read=yes", "read or downloaded what we sent"),
            Map.entry("read=no", "read nothing of ours"),
            Map.entry("objection=open", "has an open objection"),
            Map.entry("objection=cleared", "had objections that were cleared"),
            Map.entry("objection=none", "raised no objection"));

    private TraitWords() {}

    static String of(String trait) {
        var known = WORDS.get(trait);
        if (known != null) {
            return known;
        }
        var kind = trait.substring(0, trait.indexOf('='));
        var value = trait.substring(trait.indexOf('=') + 1);
        return switch (kind) {
            case "channel" -> "came by " + value.replace('_', ' ');
            case "company" -> "company of " + value + " people";
            default -> kind + " is " + value;
        };
    }
}
