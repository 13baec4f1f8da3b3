package io.followthrough.qualification.config;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.qualification.application.referral.ReferralLedger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger of referrals. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    KeepReferrals keepReferrals(
            ReferralLedger ledger,
            ProspectStores stores,
            IdentityHashes hashes,
            EventPublisher publisher,
            InstantSource clock) {
        return new KeepReferrals(ledger, stores, hashes, publisher, clock);
    }
}
