/** The standalone's own web pages: where to go, the mailbox, the clock. */
@NullMarked
package io.followthrough.standalone.page;

import org.jspecify.annotations.NullMarked;
