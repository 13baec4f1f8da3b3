/** Sample people who come in and live on, so that there is something to see. They enter by the same doors as real ones. */
@NullMarked
package io.followthrough.standalone.demo;

import org.jspecify.annotations.NullMarked;
