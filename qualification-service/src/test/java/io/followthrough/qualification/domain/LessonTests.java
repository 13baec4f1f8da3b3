package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.qualification.ShippedRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of a person's deals teaches by what was known before it, whenever it was told. */
class LessonTests {

    @Test
    void whileNoDealHasEndedThereIsNoLesson() {
        assertThat(lesson(webForm(daysAgo(9)), deal(ActivityKind.DEAL_OPENED, "d", daysAgo(2))))
                .isNull();
    }

    @Test
    void whatBecameKnownAfterTheEndTeachesNothing() {
        var known = lesson(
                webForm(daysAgo(9)),
                answer("budget", "10000", daysAgo(8)),
                deal(ActivityKind.DEAL_WON, "d", daysAgo(5)),
                activity(ActivityKind.MEETING_HELD, daysAgo(1)));

        assertThat(known.won()).isTrue();
        assertThat(known.traits()).contains("budget=high", "met=no", "channel=web_form", "authority=unknown");
    }

    @Test
    void dealsThemselvesAreLeftOut() {
        var withDeal = lesson(
                webForm(daysAgo(9)),
                deal(ActivityKind.DEAL_OPENED, "d", daysAgo(6)),
                deal(ActivityKind.DEAL_LOST, "d", daysAgo(5)));

        assertThat(withDeal.traits())
                .isEqualTo(lesson(webForm(daysAgo(9)), deal(ActivityKind.DEAL_LOST, "d", daysAgo(5)))
                        .traits());
    }

    @Test
    void whoeverBoughtOnceIsWonAndElseTheLastLossCounts() {
        assertThat(lesson(deal(ActivityKind.DEAL_LOST, "a", daysAgo(9)), deal(ActivityKind.DEAL_WON, "b", daysAgo(5)))
                        .won())
                .isTrue();
        assertThat(lesson(deal(ActivityKind.DEAL_WON, "a", daysAgo(9)), deal(ActivityKind.DEAL_LOST, "b", daysAgo(5)))
                        .won())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WON, true",
        "WON OPENED,",
        "WON LOST, false",
        "LOST OPENED,",
        "LOST OPENED WON, true",
        "WON LOST OPENED WON, true",
    })
    void aCorrectedDealTeachesWhatItWasCorrectedToWithAnIdOrWithout(String told, @Nullable Boolean won) {
        for (var dealId : Arrays.asList("one", null)) {
            var facts = new ArrayList<>();
            for (var outcome : told.split(" ")) {
                facts.add(deal(ActivityKind.valueOf("DEAL_" + outcome), dealId, daysAgo(9 - facts.size())));
            }
            var lesson = lesson(facts.toArray());

            assertThat(lesson == null ? null : lesson.won()).isEqualTo(won);
        }
    }

    @Test
    void whatBecameKnownBeforeTheValueOfAWinWasCorrectedTeachesNothing() {
        var known = lesson(
                webForm(daysAgo(9)),
                deal(ActivityKind.DEAL_WON, "d", daysAgo(5)),
                activity(ActivityKind.MEETING_HELD, daysAgo(3)),
                deal(ActivityKind.DEAL_WON, "d", daysAgo(1)));

        assertThat(known.traits()).contains("met=no");
    }

    @Test
    void theOrderOfArrivalChangesNoLesson() {
        var people = new GeneratedPeople(77);
        var lessons = 0;
        for (var n = 0; n < 500; n++) {
            var facts = people.nextFacts();
            var inOrder = ShippedRules.QUALIFICATION.lesson(prospect(facts.toArray()));
            Collections.shuffle(facts, new Random(n));

            assertThat(ShippedRules.QUALIFICATION.lesson(prospect(facts.toArray())))
                    .isEqualTo(inOrder);
            lessons += inOrder.isPresent() ? 1 : 0;
        }
        assertThat(lessons).isGreaterThan(50);
    }

    private static Lesson lesson(Object... facts) {
        return ShippedRules.QUALIFICATION.lesson(prospect(facts)).orElse(null);
    }

    @Test
    void whoeverIsForetoldIsKnownByTheSameTraits() {
        var open = prospect(webForm(daysAgo(9)), answer("budget", "10000", daysAgo(8)));

        assertThat(ShippedRules.QUALIFICATION.traits(open, TODAY))
                .contains("budget=high", "answered=no", "objection=none", "captures=one", "company=unknown");
    }
}
