/** JSON as flat fields, so that one set of rules checks every input. */
@NullMarked
package io.followthrough.intake.json;

import org.jspecify.annotations.NullMarked;
