package io.followthrough.qualification.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which identity key belongs to which prospect; each key to one. Also holds where merged prospects went, under
 * {@link #pointerOf}.
 */
public interface Claims {

    /** The key that a prospect's id itself is found under once it was merged. */
    static String pointerOf(String prospectId) {
        return "prospect:" + prospectId;
    }

    /** Leads from the id of somebody who was erased to the id under which they start anew. */
    static String restartOf(String prospectId) {
        return "restart:" + prospectId;
    }

    /**
     * @param prospectByKey who has each of the keys
     * @param further those of the keys that are of a further address of whoever has them: others may share it
     */
    record Held(Map<String, String> prospectByKey, Set<String> further) {}

    /** Those of the keys that are claimed. */
    Held held(Collection<String> keys);

    /** Those of the keys that are claimed, with the prospect that has them. */
    default Map<String, String> find(Collection<String> keys) {
        return held(keys).prospectByKey();
    }

    /**
     * Claims each key for its prospect unless somebody was faster.
     *
     * @return who holds each of the keys now
     */
    Held claim(Held wanted);

    /** The same of keys that are the prospects' own. */
    default Map<String, String> claim(Map<String, String> prospectByKey) {
        return claim(new Held(prospectByKey, Set.of())).prospectByKey();
    }

    /**
     * Gives keys of further addresses, of whomever, to a prospect whose first address it is. Can be repeated.
     *
     * @param keys those that are somebody's own stay where they are
     */
    void makeOwn(Collection<String> keys, String prospectId);

    /** Hands all keys of a merged prospect to the one that goes on, its id included. Can be repeated. */
    void hand(String mergedId, String survivorId);

    /** Keys of people that lead to the prospect. */
    Set<String> of(String prospectId);

    /**
     * Deletes the keys of people who were erased; whoever comes back with one of them starts under another id. Can be
     * repeated.
     */
    void forget(Collection<String> prospectIds, String erasureId);

    /**
     * Notes that these keys of the one are the other's as well, so that undoing their merge hands them over. Can be repeated.
     */
    void attribute(Collection<String> keys, String holderId, String otherId);

    /** Gives the keys to another prospect, if the one has them still. Can be repeated. */
    void move(Collection<String> keys, String fromId, String toId);

    /** Keys of people that a merge handed from the one to the other, and that may be handed back. */
    Set<String> handed(String mergedId, String survivorId);

    /** Undoes {@link #hand} and gives the restored prospect these keys besides. Can be repeated. */
    void handBack(String restoredId, String survivorId, Collection<String> besides);
}
