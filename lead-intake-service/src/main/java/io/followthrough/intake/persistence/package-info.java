/** What the intake keeps in MongoDB: idempotency keys and imports under way. */
@NullMarked
package io.followthrough.intake.persistence;

import org.jspecify.annotations.NullMarked;
