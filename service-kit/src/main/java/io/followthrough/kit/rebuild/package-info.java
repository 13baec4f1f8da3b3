/** A service that lost its store finds that out, stands still, and learns from the topics again what it knew. */
@NullMarked
package io.followthrough.kit.rebuild;

import org.jspecify.annotations.NullMarked;
