/** Who recommended us to whom, and the one reward for it. */
@NullMarked
package io.followthrough.qualification.domain.referral;

import org.jspecify.annotations.NullMarked;
