/** The rules of qualification as data: read from a file, versioned, the same for everybody. */
@NullMarked
package io.followthrough.qualification.domain.rules;

import org.jspecify.annotations.NullMarked;
