package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.person;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectQualified;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.rulebook.PutRulesInForce;
import io.followthrough.qualification.application.rulebook.Rescorings.State;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a change of rules everybody is decided anew, once, whatever crashes meanwhile. */
class RescoringTests {

    private static final int PEOPLE = 10;
    private static final String HIGHER_BAR = ShippedRules.YAML.replace("minScore: 60", "minScore: 99");

    private final QualifyingSystem system = new QualifyingSystem();
    private final RulesInForce rules = new RulesInForce(system.stores.rulebook());

    @BeforeEach
    void peopleAndRules() {
        for (var n = 0; n < PEOPLE; n++) {
            var lead = capture(
                    CaptureChannel.WEB_FORM,
                    person("p" + n + "@example" + n + ".com", null),
                    TODAY,
                    Map.of("need", "yes", "budget", "10000", "timeline", "this month"),
                    null);
            system.handle(anEvent(lead.leadId(), TODAY, lead));
        }
        rules.open("rules", ShippedRules.YAML, system.clock);
        system.told.clear();
    }

    @Test
    void theSameRulesTellNobodyAnything() {
        untilDone(1);

        assertThat(system.told).isEmpty();
        assertThat(system.stores.rescorings().find(1).orElseThrow().done()).isEqualTo(PEOPLE);
    }

    @Test
    void everybodyConcernedIsToldOnceByInstancesThatShareTheWork() {
        put(2, HIGHER_BAR);
        var other = new RulesInForce(system.stores.rulebook());
        other.refresh();
        var one = system.rescoring(rules);
        var two = system.rescoring(other);
        while (isRunning(2)) {
            one.step();
            two.step();
        }

        assertThat(toldUnder("2")).hasSize(PEOPLE);
        assertThat(system.stores.rescorings().find(2).orElseThrow().told()).isEqualTo(PEOPLE);
    }

    @Test
    void aCrashAtAnyStepLeavesNobodyOut() {
        put(2, HIGHER_BAR);
        var steps = 0;
        for (var crashed = true; crashed; steps++) {
            system.crashAfter(steps);
            crashed = crashesWithin(system.rescoring(rules));
        }
        system.mend();

        assertThat(steps).isGreaterThan(3);
        assertThat(toldUnder("2")).hasSize(PEOPLE);
    }

    @Test
    void newerRulesTakeTheirPlaceHalfWay() {
        put(2, HIGHER_BAR);
        system.rescoring(rules).step();
        put(3, ShippedRules.YAML);
        untilDone(3);

        assertThat(system.stores.rescorings().find(2).orElseThrow().state()).isEqualTo(State.SUPERSEDED);
        assertThat(toldUnder("2")).hasSize(3);
        assertThat(toldUnder("3")).isEqualTo(toldUnder("2"));
    }

    @Test
    void rulesThatNobodyUnderstandsAreNotPutInForce() {
        assertThatThrownBy(() -> put(2, HIGHER_BAR.replace("weight: 25", "weight: 26")))
                .hasMessageContaining("make it 100");
        assertThat(system.stores.rulebook().newestVersion()).isEqualTo(1);
    }

    private void put(int version, String document) {
        var numbered = document.replace("version: \"1\"", "version: \"" + version + "\"");
        assertThat(new PutRulesInForce(system.stores.rulebook(), rules, system.clock).put(numbered, "test", null))
                .isInstanceOf(PutRulesInForce.InForce.class);
    }

    private void untilDone(long version) {
        var rescoring = system.rescoring(rules);
        do {
            rescoring.step();
        } while (isRunning(version));
    }

    private boolean isRunning(long version) {
        return system.stores
                .rescorings()
                .find(version)
                .map(progress -> progress.state() == State.RUNNING)
                .orElse(true);
    }

    /** A process that ends by a crash or by being done. */
    private boolean crashesWithin(Rescoring process) {
        try {
            do {
                process.step();
            } while (isRunning(2));
            return false;
        } catch (QualifyingSystem.Crash crash) {
            return true;
        }
    }

    /** Ids of prospects; what is told twice has the same event id. */
    private Set<String> toldUnder(String rulesVersion) {
        var byEvent = system.told.stream()
                .filter(event -> event.data() instanceof ProspectQualified told
                        && told.rulesVersion().equals(rulesVersion))
                .collect(Collectors.toMap(EventEnvelope::id, EventEnvelope::subject, (one, same) -> one));
        assertThat(byEvent.values()).as("each prospect by one event").doesNotHaveDuplicates();
        return Set.copyOf(byEvent.values());
    }
}
