/** Wiring of the kit and the settings that all services share. */
@NullMarked
package io.followthrough.kit.config;

import org.jspecify.annotations.NullMarked;
