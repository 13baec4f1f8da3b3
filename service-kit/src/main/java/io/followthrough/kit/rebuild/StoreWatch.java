package io.followthrough.kit.rebuild;

/**
 * How a service finds out that its store was emptied.
 *
 * @param collection is empty only in a store that knows nobody
 * @param ownTopic where this service alone tells what it did: if something is there, its store cannot be new
 * @param remedy what helps, for the operator
 */
public record StoreWatch(String collection, String ownTopic, String remedy) {

    String whatIsOld() {
        return "the store is older than what was heard, as one restored from a copy: it does not know what came since, refusals"
                + " among it: " + remedy;
    }

    String whatIsWrong() {
        return "the store knows nobody any more, although " + ownTopic + " tells of people: restore a backup, or "
                + remedy;
    }
}
