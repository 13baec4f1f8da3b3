package io.followthrough.qualification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Role;
import io.followthrough.qualification.domain.CompanyPath.Colleague;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gatekeeper is an asset: the way to the decision maker leads over them. */
class CompanyPathTests {

    private static final Colleague GATE = new Colleague("p-1", "Gus", null, Role.GATEKEEPER, BigDecimal.ONE, true);
    private static final Colleague DECIDER =
            new Colleague("p-2", "Dora", null, Role.DECISION_MAKER, BigDecimal.TEN, true);

    @Test
    void theWayLeadsFromTheGatekeeperToTheDecisionMaker() {
        var path = CompanyPath.through(List.of(DECIDER, GATE));

        assertThat(path.steps()).containsExactly(GATE, DECIDER);
        assertThat(path.decisionMakerKnown()).isTrue();
        assertThat(path.advice()).contains("Gus", "Dora");
        assertThat(path.preferredContact()).isEqualTo("p-2");
    }

    @Test
    void withoutADecisionMakerTheNearestIsAskedWhoItIs() {
        var path = CompanyPath.through(List.of(GATE));

        assertThat(path.decisionMakerKnown()).isFalse();
        assertThat(path.advice()).isEqualTo("Nobody who decides is known: ask Gus who it is.");
    }

    @Test
    void whoCannotBeSpokenToIsNoStepOnTheWay() {
        var gone = new Colleague("p-3", "Olga", null, Role.DECISION_MAKER, BigDecimal.TEN, false);

        var path = CompanyPath.through(List.of(gone, GATE));

        assertThat(path.steps()).containsExactly(GATE);
        assertThat(path.decisionMakerKnown()).isFalse();
        assertThat(path.preferredContact()).isEqualTo("p-1");
        assertThat(path.advice())
                .as("it is known who decides: nobody is to be asked for the name of who asked to be left alone")
                .isEqualTo("Olga decides, and wants no contact or cannot be reached: ask Gus whether anybody else does,"
                        + " and nothing more.");
        assertThat(CompanyPath.through(List.of(gone)).advice())
                .isEqualTo("Nobody who is known there can be contacted.");
    }
}
