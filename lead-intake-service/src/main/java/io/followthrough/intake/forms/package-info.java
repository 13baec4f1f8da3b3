/** Hosted forms and the sign-up screens of storefronts: what they ask, how they look, what is made of the answers. */
@NullMarked
package io.followthrough.intake.forms;

import org.jspecify.annotations.NullMarked;
