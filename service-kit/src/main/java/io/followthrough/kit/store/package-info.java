/** One aggregate, one document, one write: state, version, inbox and outbox together. */
@NullMarked
package io.followthrough.kit.store;

import org.jspecify.annotations.NullMarked;
