/** Who may be the same person: what is put before somebody who decides. */
@NullMarked
package io.followthrough.qualification.application.identity;

import org.jspecify.annotations.NullMarked;
