package io.followthrough.events;

/** A decision of the qualification service about one person, written to {@link Topics#PROSPECTS_QUALIFICATION}. */
public sealed interface ProspectEvent extends Event
        permits ProspectQualified,
                StageChanged,
                RoadChanged,
                ProspectMerged,
                ProspectUnmerged,
                ProspectErased,
                ProspectReturned,
                ReferralRewarded,
                ReferralRewardWithdrawn {

    /** The prospect that the decision is about; also the key of the record in Kafka. */
    String prospectId();
}
