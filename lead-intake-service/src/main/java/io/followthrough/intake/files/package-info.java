/** Files as they are uploaded: delimited text, and the YAML that says what its columns mean. */
@NullMarked
package io.followthrough.intake.files;

import org.jspecify.annotations.NullMarked;
