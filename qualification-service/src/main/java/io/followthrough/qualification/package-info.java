/** The qualification service: who is this, how good, which road, which stage, what to ask next. */
@NullMarked
package io.followthrough.qualification;

import org.jspecify.annotations.NullMarked;
