package io.followthrough.events;

/**
 * The reward that was due to this person is not due any more: the sale behind it was taken back before the reward was handed
 * over. Should there be another sale, {@link ReferralRewarded} is told again.
 *
 * @param prospectId who recommended us
 * @param referredProspectId who is no customer
 * @param referralId of the referral in the ledger, as it was told with the reward
 */
public record ReferralRewardWithdrawn(String prospectId, String referredProspectId, String referralId)
        implements ProspectEvent {}
