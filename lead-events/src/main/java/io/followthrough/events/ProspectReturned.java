package io.followthrough.events;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who had asked to be forgotten came back by an act of their own, and begins anew: lists that name them are taken
 * in again, as far as they tell of what came later.
 *
 * @param prospectId who they are from now on
 * @param listKeys keyed hashes of the {@code ListKeys} by which a row of a list is recognised as the person
 * @param returnedAt when they came
 */
public record ProspectReturned(String prospectId, List<String> listKeys, Instant returnedAt) implements ProspectEvent {

    public ProspectReturned {
        listKeys = Copies.of(listKeys);
    }
}
