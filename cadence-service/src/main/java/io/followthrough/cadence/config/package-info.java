/** Settings, and the wiring of use cases to their adapters. */
@NullMarked
package io.followthrough.cadence.config;

import org.jspecify.annotations.NullMarked;
