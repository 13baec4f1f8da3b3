/** Who was named by others as worth turning to, and what became of it. */
@NullMarked
package io.followthrough.qualification.domain.naming;

import org.jspecify.annotations.NullMarked;
