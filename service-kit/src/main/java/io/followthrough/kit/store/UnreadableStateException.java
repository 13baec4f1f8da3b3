package io.followthrough.kit.store;

/** A stored state that this version of the service cannot read, perhaps since a newer one wrote it. It is left as it is. */
public class UnreadableStateException extends RuntimeException {

    public UnreadableStateException(String aggregateId) {
        super("the stored state of " + aggregateId + " cannot be read by this version; it is kept as it is");
    }
}
