/** When people who write ask to be called, in seven languages. */
@NullMarked
package io.followthrough.reading.calls;

import org.jspecify.annotations.NullMarked;
