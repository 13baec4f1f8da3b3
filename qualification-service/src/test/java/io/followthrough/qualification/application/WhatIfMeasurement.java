package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.application.whatif.TryRules;
import io.followthrough.qualification.domain.GeneratedPeople;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.Qualification;
import io.followthrough.qualification.domain.WhatIf;
import io.followthrough.qualification.persistence.Stores;
import io.followthrough.qualification.rules.RulesFile;
import io.followthrough.testkit.EmbeddedPlatform;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How fast other rules are tried; run by hand: {@code mvn test -Dtest=WhatIfMeasurement -Dpeople=100000}. Not part of the
 * suite: its name does not end in Tests.
 */
class WhatIfMeasurement {

    private static final int PEOPLE = Integer.getInteger("people", 20_000);
    private static final int BATCH = 500;
    private static final String OTHER = ShippedRules.YAML.replace("minScore: 60", "minScore: 70");

    @Test
    void manyPeopleAreTriedInMinutes() {
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            var database = client.getDatabase(EmbeddedPlatform.freshDatabase());
            var stores = new Stores(database);
            var people = new GeneratedPeople(5);
            var start = System.nanoTime();
            for (var n = 0; n < PEOPLE; n += BATCH) {
                stores.prospects().save(batch(people));
            }
            say("stored", start);
            var rules = new RulesInForce(stores.rulebook());
            rules.open("rules", ShippedRules.YAML, InstantSource.fixed(TODAY));

            start = System.nanoTime();
            var cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            domainAlone();
            say("compared without a store", start);
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            System.out.printf("%.0f microseconds of one core each%n", cpu / 1e3 / PEOPLE);

            start = System.nanoTime();
            var scope = new TryRules.Scope(null, null, null, 5);
            var tryRules = new TryRules(rules, stores.everybody(), stores.trials(), InstantSource.fixed(TODAY));
            var trial = tryRules.start(OTHER, scope, "measurement", Duration.ofMinutes(10));
            say("tried over the store", start);
            System.out.println(trial);

            assertThat(trial.report().people()).isEqualTo(PEOPLE);
        }
    }

    private static List<Aggregate<Prospect>> batch(GeneratedPeople people) {
        var batch = new ArrayList<Aggregate<Prospect>>();
        for (var n = 0; n < BATCH; n++) {
            batch.add(new Aggregate<>(UUID.randomUUID().toString(), 0, people.next(), List.of(), List.of(), null));
        }
        return batch;
    }

    private static void domainAlone() {
        var people = new GeneratedPeople(6);
        var whatIf = new WhatIf(ShippedRules.QUALIFICATION, new Qualification(RulesFile.read("rules", OTHER)));
        for (var n = 0; n < PEOPLE; n++) {
            whatIf.difference(people.next(), TODAY);
        }
    }

    private static void say(String what, long start) {
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %d people in %.1f s, %.0f a second%n", what, PEOPLE, seconds, PEOPLE / seconds);
    }
}
