package io.followthrough.qualification.domain;

import static io.followthrough.events.Stage.CUSTOMER;
import static io.followthrough.events.Stage.DISQUALIFIED;
import static io.followthrough.events.Stage.LEAD;
import static io.followthrough.events.Stage.LOST;
import static io.followthrough.events.Stage.OPPORTUNITY;
import static io.followthrough.events.Stage.OPTED_OUT;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.newsletter;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Objection;
import io.followthrough.events.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every stage with everything that can happen: what is allowed is said here once more, everything else changes nothing. */
class StageTableTests {

    private static final Stage[] STAGES = {LEAD, Stage.PROSPECT, OPPORTUNITY, CUSTOMER, LOST, DISQUALIFIED, OPTED_OUT};

    private static final String BY_TRIGGER = """
            from             LEAD         PROSPECT     OPPORTUNITY CUSTOMER  LOST        DISQUALIFIED OPTED_OUT
            INTEREST_SHOWN   -            -            -           -         LEAD        -            -
            DEAL_OPENED      OPPORTUNITY  OPPORTUNITY  -           -         OPPORTUNITY OPPORTUNITY  -
            DEAL_WON         CUSTOMER     CUSTOMER     CUSTOMER    -         CUSTOMER    CUSTOMER     CUSTOMER
            DEAL_LOST        LOST         LOST         LOST        -         -           LOST         -
            WIN_TAKEN_BACK   -            -            -           OPPORTUNITY -         -            -
            WIN_LOST         -            -            -           OPPORTUNITY -         -            -
            CUSTOMER_LEFT    -            -            -           LOST      -           -            -
            CONTACT_REFUSED  OPTED_OUT    OPTED_OUT    OPTED_OUT   OPTED_OUT OPTED_OUT   OPTED_OUT    -
            CONTACT_ALLOWED  -            -            -           -         -           -            LEAD
            QUALIFIED        PROSPECT     -            -           -         -           PROSPECT     -
            FELL_SHORT       -            LEAD         -           -         -           LEAD         -
            UNFIT            DISQUALIFIED DISQUALIFIED -           -         -           -            -
            """;

    /** Facts that are not named here move nobody. Whoever opted out was a lead before. */
    private static final String BY_FACT = """
            from                LEAD        PROSPECT    OPPORTUNITY CUSTOMER  LOST        DISQUALIFIED OPTED_OUT
            DEAL_OPENED         OPPORTUNITY OPPORTUNITY -           OPPORTUNITY OPPORTUNITY OPPORTUNITY -
            DEAL_WON            CUSTOMER    CUSTOMER    CUSTOMER    -         CUSTOMER    CUSTOMER     CUSTOMER
            DEAL_LOST           LOST        LOST        LOST        LOST      -           LOST         -
            CONSENT_WITHDRAWN   OPTED_OUT   OPTED_OUT   OPTED_OUT   OPTED_OUT OPTED_OUT   OPTED_OUT    -
            COMPLAINT           OPTED_OUT   OPTED_OUT   OPTED_OUT   OPTED_OUT OPTED_OUT   OPTED_OUT    -
            CONSENT_CONFIRMED   -           -           -           -         -           -            LEAD
            MEETING_BOOKED      -           -           -           -         LEAD        -            -
            A_WEB_FORM          -           -           -           -         LEAD        -            -
            A_BUYING_SIGNAL     -           -           -           -         LEAD        -            -
            AN_ANSWER_UNFIT     DISQUALIFIED DISQUALIFIED -         -         -           -            -
            AN_ANSWER_FIT       -           -           -           -         -           LEAD         -
            """;

    @Test
    void everyStageWithEveryTriggerIsExpectedOrRefused() {
        var expected = expected(BY_TRIGGER);
        assertThat(expected.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StageTrigger.values()).map(Enum::name).toList());
        for (var trigger : StageTrigger.values()) {
            for (var from : STAGES) {
                assertThat(StageTable.next(from, trigger).orElse(from))
                        .as("%s, %s", from, trigger)
                        .isEqualTo(expected.get(trigger.name()).get(from));
            }
        }
    }

    @Test
    void everyStageWithEveryFactIsExpectedOrRefused() {
        var expected = expected(BY_FACT);
        var happenings = happenings();
        assertThat(happenings.keySet()).containsAll(expected.keySet());
        for (var from : STAGES) {
            assertThat(stage(history(from))).as("begins as %s", from).isEqualTo(from);
            happenings.forEach((name, fact) -> {
                var facts = new ArrayList<>(history(from));
                facts.add(fact);
                assertThat(stage(facts))
                        .as("%s, %s", from, name)
                        .isEqualTo(
                                expected.containsKey(name) ? expected.get(name).get(from) : from);
            });
        }
    }

    private static List<Object> history(Stage stage) {
        return switch (stage) {
            case LEAD -> List.of(webForm(daysAgo(9)));
            case PROSPECT ->
                List.of(webForm(
                        daysAgo(9),
                        Map.of("need", "yes", "budget", "10000", "authority", "I decide", "timeline", "asap")));
            case OPPORTUNITY -> List.of(webForm(daysAgo(9)), deal(ActivityKind.DEAL_OPENED, null, daysAgo(8)));
            case CUSTOMER -> List.of(webForm(daysAgo(9)), deal(ActivityKind.DEAL_WON, null, daysAgo(8)));
            case LOST -> List.of(webForm(daysAgo(9)), deal(ActivityKind.DEAL_LOST, null, daysAgo(8)));
            case DISQUALIFIED -> List.of(webForm(daysAgo(9)), answer("fit", "student", daysAgo(8)));
            case OPTED_OUT -> List.of(webForm(daysAgo(9)), activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(8)));
        };
    }

    /** One of each kind, and what words can make of it. */
    private static Map<String, Object> happenings() {
        var happenings = new TreeMap<String, Object>();
        for (var kind : EnumSet.allOf(ActivityKind.class)) {
            happenings.put(
                    kind.name(),
                    switch (kind) {
                        case DEAL_OPENED, DEAL_WON, DEAL_LOST -> deal(kind, null, TODAY);
                        case OBJECTION_RAISED, OBJECTION_CLEARED ->
                            activity(kind, TODAY, null, Map.of(), new Objection("TRUST", null), null);
                        default -> activity(kind, TODAY);
                    });
        }
        happenings.put("A_WEB_FORM", webForm(TODAY));
        happenings.put("A_NEWSLETTER_SIGN_UP", newsletter(TODAY));
        happenings.put("A_BUYING_SIGNAL", note("I have been looking for something like this", TODAY));
        happenings.put("AN_ANSWER_UNFIT", answer("fit", "student", TODAY));
        happenings.put("AN_ANSWER_FIT", answer("fit", "yes", TODAY));
        return happenings;
    }

    /** Where {@code -} stands, the stage stays. */
    private static Map<String, Map<Stage, Stage>> expected(String table) {
        var expected = new TreeMap<String, Map<Stage, Stage>>();
        table.lines().skip(1).forEach(line -> {
            var cells = line.strip().split("\\s+");
            var row = new EnumMap<Stage, Stage>(Stage.class);
            for (var n = 0; n < STAGES.length; n++) {
                row.put(STAGES[n], cells[n + 1].equals("-") ? STAGES[n] : Stage.valueOf(cells[n + 1]));
            }
            expected.put(cells[0], row);
        });
        return expected;
    }

    private static Stage stage(List<Object> facts) {
        return decide(facts.toArray()).stage().stage();
    }
}
