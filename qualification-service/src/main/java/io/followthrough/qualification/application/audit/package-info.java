/** Who looked at or changed what. */
@NullMarked
package io.followthrough.qualification.application.audit;

import org.jspecify.annotations.NullMarked;
