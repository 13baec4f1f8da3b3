/** Loading files: stored before they are acknowledged, worked off by any instance, resumed after any interruption. */
@NullMarked
package io.followthrough.intake.application.imports;

import org.jspecify.annotations.NullMarked;
