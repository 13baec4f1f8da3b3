/** Wiring and settings. */
@NullMarked
package io.followthrough.intake.config;

import org.jspecify.annotations.NullMarked;
