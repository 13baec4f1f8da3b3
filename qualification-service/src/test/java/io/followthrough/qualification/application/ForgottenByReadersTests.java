package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.ProspectDirectory.Query;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.application.whatif.Trial;
import io.followthrough.qualification.application.whatif.TryRules;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was erased is passed over by everything that reads many people. */
class ForgottenByReadersTests {

    private static final String OTHER_RULES = ShippedRules.YAML.replace("minScore: 60", "minScore: 99");

    private final QualifyingSystem system = new QualifyingSystem();
    private String ann;

    /** Ann and Bob are customers at one company; then Ann is erased. */
    @BeforeEach
    void annIsErased() {
        ann = customer("ann@works.example");
        customer("bob@works.example");
        assertThat(system.stores.outcomes().count().won()).isEqualTo(2);
        assertThat(tried().report().people()).isEqualTo(2);
        system.erasePeople()
                .erase(system.findPerson().byKey("email:ann@works.example").orElseThrow());
    }

    @Test
    void theListAndTheSearch() {
        var all = new Query(null, null, null, null, null);
        var customers = new Query(null, Stage.CUSTOMER, null, null, null);
        for (var query : new Query[] {all, customers, new Query("works.example", null, null, null, null)}) {
            var listing = system.stores.directory().list(query, 10, null);
            assertThat(listing.total()).isEqualTo(1);
            assertThat(listing.prospects())
                    .noneMatch(prospect -> prospect.prospectId().equals(ann));
        }
    }

    @Test
    void thePeopleOfTheCompany() {
        assertThat(system.stores.directory().peopleAt("works.example")).hasSize(1);
    }

    @Test
    void whatIsLearntFromOutcomes() {
        assertThat(system.stores.outcomes().count().won()).isEqualTo(1);
        assertThat(system.stores.outcomes().examples(10))
                .noneMatch(example -> example.id().equals(ann));
    }

    @Test
    void theTrialOfOtherRules() {
        var trial = tried();

        assertThat(trial.report().people()).isEqualTo(1);
        assertThat(trial.report().toString()).doesNotContain(ann);
    }

    private String customer(String email) {
        var lead = Facts.capture(
                "lead-" + email,
                CaptureChannel.WEB_FORM,
                Facts.person(email, null),
                null,
                daysAgo(9),
                Map.of("need", "yes"),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN);
        system.handle(anEvent(lead.leadId(), daysAgo(9), lead));
        var id = system.holder("email:" + email).prospectId();
        system.handle(anEvent(id, daysAgo(8), anActivity("won-" + email, ActivityKind.DEAL_WON, id, daysAgo(8))));
        return id;
    }

    private Trial tried() {
        try (var trying = new TryRules(rules(), system.stores.everybody(), system.stores.trials(), system.clock)) {
            return trying.start(OTHER_RULES, new TryRules.Scope(null, null, null, 9), "test", Duration.ofSeconds(30));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private RulesInForce rules() {
        var rules = new RulesInForce(system.stores.rulebook());
        rules.open("rules", ShippedRules.YAML, system.clock);
        return rules;
    }
}
