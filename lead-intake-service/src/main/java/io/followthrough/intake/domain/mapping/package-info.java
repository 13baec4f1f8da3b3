/** How the columns of a file become the fields of inputs: a pure function of a mapping and a row. */
@NullMarked
package io.followthrough.intake.domain.mapping;

import org.jspecify.annotations.NullMarked;
