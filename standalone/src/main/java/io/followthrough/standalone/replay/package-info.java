/** Puts dead letters back to where they came from. */
@NullMarked
package io.followthrough.standalone.replay;

import org.jspecify.annotations.NullMarked;
