package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document as read from the store. The object belongs to the reader alone.
 *
 * @param position its place in the collection
 * @param size its length in bytes
 */
record StoredDocument(Long position, int size, Document document) {}
