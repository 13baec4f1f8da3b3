/** Facts that stand in a text: sums of money, people and their roles. */
@NullMarked
package io.followthrough.reading.facts;

import org.jspecify.annotations.NullMarked;
