/** The command that loads a file into a running system, over HTTP as anybody could. */
@NullMarked
package io.followthrough.standalone.importing;

import org.jspecify.annotations.NullMarked;
