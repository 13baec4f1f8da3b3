package io.followthrough.events;

import java.util.List;

/**
 * A person asked to be forgotten: every service deletes what it holds of the prospect.
 *
 * @param identifiers keyed hashes of the person's e-mail addresses, phone numbers and external ids, so that a service that
 *     knows no prospects finds what it holds; whoever lacks the key cannot tell whose they are
 */
public record ProspectErased(String prospectId, String reason, List<String> identifiers) implements ProspectEvent {

    public ProspectErased {
        identifiers = Copies.of(identifiers);
    }

    public ProspectErased(String prospectId, String reason) {
        this(prospectId, reason, List.of());
    }
}
