/** What tests of every service share: a real broker and store in this process, a settable clock, readers of topics, rules. */
@NullMarked
package io.followthrough.testkit;

import org.jspecify.annotations.NullMarked;
