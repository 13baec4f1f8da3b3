/** Wiring. */
@NullMarked
package io.followthrough.qualification.config;

import org.jspecify.annotations.NullMarked;
