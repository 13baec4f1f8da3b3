/** The calls, links and pages of the intake. */
@NullMarked
package io.followthrough.intake.web;

import org.jspecify.annotations.NullMarked;
