/** What lists say of people: how somebody stands with whoever keeps the list, and what was noted beside them. */
@NullMarked
package io.followthrough.reading.lists;

import org.jspecify.annotations.NullMarked;
