/** The ledger of referrals. */
@NullMarked
package io.followthrough.qualification.application.referral;

import org.jspecify.annotations.NullMarked;
