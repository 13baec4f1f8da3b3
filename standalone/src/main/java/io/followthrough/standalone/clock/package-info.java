/** The time that the system goes by: the machine's own, or one that an operator moves. */
@NullMarked
package io.followthrough.standalone.clock;

import org.jspecify.annotations.NullMarked;
