/** What people write, whatever it is about: pure, so that a domain may use it. */
@NullMarked
package io.followthrough.kit.text;

import org.jspecify.annotations.NullMarked;
