/** Use cases: they read the clock and the stores, let the domain decide, and write down what it decided. */
@NullMarked
package io.followthrough.cadence.application;

import org.jspecify.annotations.NullMarked;
