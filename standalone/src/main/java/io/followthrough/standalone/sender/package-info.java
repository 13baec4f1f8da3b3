/** {@code ./followthrough check-sender}: whether mail of a domain can arrive. */
@NullMarked
package io.followthrough.standalone.sender;

import org.jspecify.annotations.NullMarked;
