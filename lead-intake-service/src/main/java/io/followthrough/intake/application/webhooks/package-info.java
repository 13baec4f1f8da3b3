/** Calls of mail providers, signed by Standard Webhooks. */
@NullMarked
package io.followthrough.intake.application.webhooks;

import org.jspecify.annotations.NullMarked;
