/**
 * The system as processes that are hurt: `./followthrough faults` kills and freezes its parts under load, keeps the books,
 * and says what was expected and what was seen.
 */
@NullMarked
package io.followthrough.standalone.faults;

import org.jspecify.annotations.NullMarked;
