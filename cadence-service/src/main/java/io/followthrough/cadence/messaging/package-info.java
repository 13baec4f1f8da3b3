/** Binding functions, one line each. */
@NullMarked
package io.followthrough.cadence.messaging;

import org.jspecify.annotations.NullMarked;
