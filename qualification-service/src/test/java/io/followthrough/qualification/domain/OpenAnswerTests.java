package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer that says nothing about its question is kept, told, and asked for again. */
class OpenAnswerTests {

    @Test
    void aPhoneNumberIsNoBudget() {
        var open = open(webForm(daysAgo(2), Map.of("budget", "call me on 0151 2345678")));

        assertThat(open)
                .extracting(OpenAnswer::question, OpenAnswer::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("budget", "call me on 0151 2345678"));
    }

    @Test
    void whatIsAnsweredLaterIsOpenNoMore() {
        assertThat(open(answer("authority", "hm, hard to say", daysAgo(3)), answer("decision", "I decide", daysAgo(1))))
                .isEmpty();
        assertThat(open(answer("decision", "I decide", daysAgo(3)), answer("authority", "hm, hard to say", daysAgo(1))))
                .hasSize(1);
    }

    @Test
    void whatNobodyAskedIsNoQuestion() {
        assertThat(open(answer("shoe size", "44", daysAgo(1)), answer("need", "  ", daysAgo(1))))
                .isEmpty();
    }

    @Test
    void theQuestionIsAskedAgain() {
        var given = prospect(
                webForm(daysAgo(2)),
                answer("need", "we lose track of follow-ups", daysAgo(1)),
                answer("authority", "I decide", daysAgo(1)),
                answer("timeline", "this month", daysAgo(1)),
                answer("budget", "that is confidential", daysAgo(1)));

        var asked = ShippedRules.QUALIFICATION.decide(given, Facts.TODAY).nextQuestion();

        assertThat(asked).isNotNull();
        assertThat(asked.id()).isEqualTo("budget");
    }

    private static List<OpenAnswer> open(Object... facts) {
        return ShippedRules.QUALIFICATION.notUnderstood(prospect(facts));
    }
}
