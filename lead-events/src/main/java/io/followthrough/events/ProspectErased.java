package io.followthrough.events;

import java.util.List;

/**
 * A person asked to be forgotten: every service deletes what it holds of the prospect.
 *
 * @param identifiers keyed hashes of the person's e-mail addresses, phone numbers and external ids, so that a service that
 *     knows no prospects finds what it holds; whoever lacks the key cannot tell whose they are
 * @param listKeys keyed hashes of the {@code ListKeys} by which a row of a list is recognised as the person; empty in what
 *     older versions told
 */
public record ProspectErased(String prospectId, String reason, List<String> identifiers, List<String> listKeys)
        implements ProspectEvent {

    public ProspectErased {
        identifiers = Copies.of(identifiers);
        listKeys = Copies.of(listKeys);
    }

    public ProspectErased(String prospectId, String reason, List<String> identifiers) {
        this(prospectId, reason, identifiers, List.of());
    }

    public ProspectErased(String prospectId, String reason) {
        this(prospectId, reason, List.of());
    }
}
