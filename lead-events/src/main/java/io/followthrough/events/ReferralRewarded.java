package io.followthrough.events;

/**
 * Somebody whom this person recommended became a customer: the one reward for it is due. Told once per referral, and once
 * more when it is earned again after {@link ReferralRewardWithdrawn}.
 *
 * @param prospectId who recommended us
 * @param referredProspectId who became a customer
 * @param referralId of the referral in the ledger
 */
public record ReferralRewarded(String prospectId, String referredProspectId, String referralId)
        implements ProspectEvent {}
