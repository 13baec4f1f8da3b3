/** Listens to a mailbox: IMAP, and letters taken apart. What they mean is decided in the domain. */
@NullMarked
package io.followthrough.cadence.listening;

import org.jspecify.annotations.NullMarked;
