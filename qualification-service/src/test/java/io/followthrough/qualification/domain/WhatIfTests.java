package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.newsletter;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.rules.RulesFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other rules are compared person by person, and the criterion that makes the difference is named. */
class WhatIfTests {

    private static final Prospect PROSPECT = prospect(
            webForm(TODAY, Map.of("need", "yes", "budget", "planned", "timeline", "this month")),
            answer("authority", "I decide", TODAY));

    @Test
    void theSameRulesMakeNoDifferenceToAThousandPeople() {
        var people = new GeneratedPeople(21);
        var same = new WhatIf(ShippedRules.QUALIFICATION, ShippedRules.QUALIFICATION);

        for (var n = 0; n < 1000; n++) {
            assertThat(same.difference(people.next(), TODAY).isNone()).isTrue();
        }
    }

    @Test
    void aHigherBarIsAMatterOfTheStages() {
        var difference = under("minScore: 60", "minScore: 95");

        assertThat(difference.stageBefore()).isEqualTo(Stage.PROSPECT);
        assertThat(difference.stageAfter()).isEqualTo(Stage.LEAD);
        assertThat(difference.stageBy()).isEqualTo("stages");
        assertThat(difference.roadBy()).isNull();
    }

    @Test
    void theCriterionWithoutWhoseChangeTheStageWouldStayIsNamed() {
        var difference = under(
                "      yes: 0.9\n      no: 0.0\n      otherwise: 0.8",
                "      yes: 0.3\n      no: 0.0\n      otherwise: 0.8");

        assertThat(difference.stageAfter()).isEqualTo(Stage.LEAD);
        assertThat(difference.stageBy()).isEqualTo("need");
    }

    @Test
    void aPhraseThatBecomesASignalMovesTheRoadByItsCriterion() {
        var urgent = prospect(newsletter(daysAgo(1)), note("knee-deep in tenders", TODAY));

        var difference = whatIf("\"urgent\", \"urgently\", \"asap\"", "\"asap\", \"knee deep in tenders\"")
                .difference(urgent, TODAY);

        assertThat(difference.roadBefore()).isEqualTo(Road.FUTURE_INTEREST);
        assertThat(difference.roadAfter()).isEqualTo(Road.CURRENT_INTEREST);
        assertThat(difference.roadBy()).isIn("need", "timeliness", "interest");
    }

    @Test
    void anEarlierLapseIsAMatterOfTheRoads() {
        var silent = prospect(webForm(daysAgo(100)));

        var difference = whatIf("lapseAfter: P180D", "lapseAfter: P90D").difference(silent, TODAY);

        assertThat(difference.roadAfter()).isEqualTo(Road.FUTURE_INTEREST);
        assertThat(difference.roadBy()).isEqualTo("roads");
    }

    private static Difference under(String text, String replacement) {
        return whatIf(text, replacement).difference(PROSPECT, TODAY);
    }

    private static WhatIf whatIf(String text, String replacement) {
        assertThat(ShippedRules.YAML).contains(text);
        var other = RulesFile.read("rules", ShippedRules.YAML.replace(text, replacement));
        return new WhatIf(ShippedRules.QUALIFICATION, new Qualification(other));
    }
}
