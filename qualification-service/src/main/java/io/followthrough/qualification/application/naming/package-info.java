/** Proposes as leads whom others name, and does what is decided about them. */
@NullMarked
package io.followthrough.qualification.application.naming;

import org.jspecify.annotations.NullMarked;
