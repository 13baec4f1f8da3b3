package io.followthrough.cadence.domain.sender;

import io.followthrough.cadence.domain.sender.Finding.State;
import io.followthrough.cadence.domain.sender.Finding.Subject;
import io.followthrough.cadence.domain.sender.TextRecords.Answer;
import org.jspecify.annotations.Nullable;

/** Whether the key is published by which messages are signed (RFC 6376). */
final class Dkim {

    private Dkim() {}

    /** @param key null if we do not sign for the domain */
    static Finding check(String domain, @Nullable PublishedKey key, TextRecords records) {
        if (key == null) {
            return new Finding(
                    Subject.DKIM,
                    State.MISSING,
                    "SELECTOR._domainkey." + domain,
                    null,
                    "nothing is signed here for " + domain
                            + ": give followthrough.cadence.sender.dkim a key, or, if your"
                            + " mail provider signs, ask with ?selector= and the provider's selector",
                    null);
        }
        var name = key.selector() + "._domainkey." + domain;
        return switch (records.at(name)) {
            case Answer.Unknown unknown -> Finding.unknown(Subject.DKIM, name, unknown);
            case Answer.Published(var texts) ->
                texts.isEmpty()
                        ? new Finding(Subject.DKIM, State.MISSING, name, null, "the key is not published", key.record())
                        : published(name, texts.getFirst(), texts.size(), key);
        };
    }

    private static Finding published(String name, String found, int number, PublishedKey key) {
        var tags = Tags.of(found);
        var published = tags.getOrDefault("p", "").replaceAll("\\s", "");
        if (number > 1) {
            return finding(State.WRONG, name, found, number + " records: receivers may take any of them", key);
        }
        if (published.isEmpty()) {
            return finding(State.WRONG, name, found, "the key was taken back: p is empty", key);
        }
        if (key.publicKey() != null && !published.equals(key.publicKey())) {
            return finding(State.WRONG, name, found, "another key is published than messages are signed by", key);
        }
        if (tags.getOrDefault("t", "").contains("y")) {
            return finding(State.WEAK, name, found, "t=y says that signatures are only being tried", key);
        }
        return new Finding(Subject.DKIM, State.GOOD, name, found, "messages are signed by this key", null);
    }

    private static Finding finding(State state, String name, String found, String says, PublishedKey key) {
        return new Finding(Subject.DKIM, state, name, found, says, key.record());
    }
}
