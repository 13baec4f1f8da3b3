/** How long somebody who waits for an answer is left waiting for the store. */
@NullMarked
package io.followthrough.kit.patience;

import org.jspecify.annotations.NullMarked;
