/** A mail server that accepts mail for everybody, delivers to nobody, and keeps it to be read. */
@NullMarked
package io.followthrough.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
