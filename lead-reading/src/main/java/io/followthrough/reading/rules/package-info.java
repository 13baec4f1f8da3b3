/** What is better said as a rule than learnt: set phrases of machines and of people who want to be left alone. */
@NullMarked
package io.followthrough.reading.rules;

import org.jspecify.annotations.NullMarked;
