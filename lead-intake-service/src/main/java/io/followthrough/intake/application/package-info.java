/** Use cases of the intake and what they need from outside. */
@NullMarked
package io.followthrough.intake.application;

import org.jspecify.annotations.NullMarked;
