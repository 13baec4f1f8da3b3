/**
 * A server of the MongoDB protocol in this process, over <a
 * href="https://github.com/bwaldvogel/mongo-java-server">mongo-java-server</a> and H2's MVStore. It adds what those two
 * lack together: ordered indexes that queries and sorts use, and writes that are on disk before they are acknowledged.
 */
@NullMarked
package io.followthrough.embedded.mongo;

import org.jspecify.annotations.NullMarked;
