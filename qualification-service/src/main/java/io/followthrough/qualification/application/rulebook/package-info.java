/** The rules as data: every version that ever was in force, and the one that is now. */
@NullMarked
package io.followthrough.qualification.application.rulebook;

import org.jspecify.annotations.NullMarked;
