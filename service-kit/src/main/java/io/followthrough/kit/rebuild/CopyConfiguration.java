package io.followthrough.kit.rebuild;

import com.mongodb.client.MongoDatabase;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.privacy.KeyIssuer;
import io.followthrough.kit.privacy.PersonalKeys;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.time.Repeating;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that have a {@link CopyPlan}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(CopyPlan.class)
public class CopyConfiguration {

    /** What is written together is copied together. */
    private static final Duration REST = Duration.ofSeconds(1);
    /** For what other instances have written. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    @Bean
    Alarm copyAlarm() {
        return new Alarm();
    }

    @Bean
    Changes changes(MongoDatabase store, Alarm copyAlarm) {
        return Changes.in(store, copyAlarm);
    }

    @Bean(destroyMethod = "stop")
    StoreCopy storeCopy(
            MongoDatabase store,
            CopyPlan plan,
            EventPublisher publisher,
            IdentityHashes hashes,
            ObjectProvider<KeyIssuer> issuer) {
        var keys = issuer.getIfAvailable();
        return new StoreCopy(store, plan, publisher, hashes, keys == null ? null : keys::sealing);
    }

    @Bean
    CopiedStore copiedStore(MongoDatabase store, CopyPlan plan, ObjectProvider<PersonalKeys> keys) {
        return new CopiedStore(store, plan, keys.getIfAvailable());
    }

    /** @param enabled false copies nothing: for a store with backups of its own, and a broker without room */
    @Bean
    Repeating copying(
            StoreCopy copy,
            KnownStore known,
            Alarm copyAlarm,
            @Value("${followthrough.store.copied:true}") boolean enabled) {
        return copyAlarm.wakes(Repeating.whenDue("store-copy", REST, enabled, () -> {
            if (known.isKnown()) {
                known.work(() -> {
                    while (copy.copy() > 0) {
                        // until nothing is left
                    }
                });
            }
            return IDLE;
        }));
    }
}
