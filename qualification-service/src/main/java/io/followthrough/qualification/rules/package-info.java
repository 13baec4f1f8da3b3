/** Reads the rules from YAML, or says which line is wrong and how to put it right. */
@NullMarked
package io.followthrough.qualification.rules;

import org.jspecify.annotations.NullMarked;
