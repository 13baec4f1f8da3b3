/** Being asked whether the process lives, and ending when it is told to. */
@NullMarked
package io.followthrough.kit.life;

import org.jspecify.annotations.NullMarked;
