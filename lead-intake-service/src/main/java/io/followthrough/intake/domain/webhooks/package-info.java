/** What mail providers tell, in the words of the contract. */
@NullMarked
package io.followthrough.intake.domain.webhooks;

import org.jspecify.annotations.NullMarked;
