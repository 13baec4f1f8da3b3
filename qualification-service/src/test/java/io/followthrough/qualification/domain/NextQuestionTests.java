package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.rules.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The question asked next is the one whose answers would most change stage or road. */
class NextQuestionTests {

    @Test
    void theSuggestionForHundredsOfPeopleIsTheBruteForceBest() {
        var people = new GeneratedPeople(11);
        for (var n = 0; n < 300; n++) {
            var prospect = people.next();
            var decision = ShippedRules.QUALIFICATION.decide(prospect, TODAY);
            var suggested = decision.nextQuestion();
            if (suggested == null) {
                continue;
            }
            var gain = bruteForceGain(question(suggested.id()), prospect, decision);
            assertThat(suggested.gain()).isEqualTo(gain.setScale(2, RoundingMode.HALF_UP));
            for (var question : ShippedRules.RULES.questions()) {
                if (!isAnswered(question, decision)
                        && isNew(question, decision) == isNew(question(suggested.id()), decision)) {
                    assertThat(bruteForceGain(question, prospect, decision))
                            .as("%s instead of %s for %s", question.id(), suggested.id(), prospect)
                            .isLessThanOrEqualTo(gain);
                }
            }
        }
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        var decision = decide(
                webForm(TODAY, Map.of("need", "yes", "budget", "10000", "timeline", "this month")),
                answer("authority", "I decide", TODAY));

        assertThat(decision.nextQuestion()).isNotNull();
        assertThat(decision.nextQuestion().id()).isNotIn("need", "budget", "timeline", "authority");
    }

    @Test
    void whoWantsToBuyIsNotAskedHowInterestingItIs() {
        var decision = decide(webForm(daysAgo(2)), note("wants to buy", TODAY));

        assertThat(decision.nextQuestion()).isNotNull();
        assertThat(decision.nextQuestion().id()).isNotIn("interest", "need");
    }

    @Test
    void theGainIsSaidInWords() {
        var decision = decide(webForm(TODAY, Map.of("budget", "10000", "timeline", "this month")));

        assertThat(decision.nextQuestion().id()).isEqualTo("need");
        assertThat(decision.nextQuestion().wouldChange())
                .contains("makes a LEAD a PROSPECT")
                .contains("moves to future interest");
    }

    @Test
    void aCustomerIsNotQuestioned() {
        assertThat(decide(deal(ActivityKind.DEAL_WON, null, TODAY)).nextQuestion())
                .isNull();
        assertThat(decide(activity(ActivityKind.CONSENT_WITHDRAWN, TODAY)).nextQuestion())
                .isNull();
    }

    @Test
    void theQuestionIsInThePersonsLanguage() {
        var eva = new Person("Eva", "eva@example.com", null, Map.of(), null, "de-AT", null, Map.of());

        assertThat(decide(Facts.capture(CaptureChannel.WEB_FORM, eva, TODAY))
                        .nextQuestion()
                        .text())
                .endsWith("?")
                .matches(".*(Sie|Ihnen).*");
    }

    @Test
    void theBudgetIsAskedWhenAllElseIsKnown() {
        var decision = decide(webForm(
                TODAY, Map.of("need", "yes", "authority", "I decide", "timeline", "this month", "interest", "very")));

        assertThat(decision.nextQuestion().id()).isIn("budget", "fit");
        var next = decide(webForm(
                TODAY,
                Map.of(
                        "need", "yes",
                        "authority", "I decide",
                        "timeline", "this month",
                        "interest", "very",
                        "fit", "yes, a typical customer")));
        assertThat(next.nextQuestion().id()).isEqualTo("budget");
    }

    @Test
    void everyQuestionCanBeAskedInSevenLanguages() {
        for (var question : ShippedRules.RULES.questions()) {
            assertThat(question.text()).as(question.id()).containsOnlyKeys("en", "de", "es", "fr", "it", "pt", "nl");
        }
    }

    private static boolean isNew(Question question, Decision decision) {
        return decision.missing().contains(question.about());
    }

    private static Question question(String id) {
        return ShippedRules.RULES.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAnswered(Question question, Decision decision) {
        var names = ShippedRules.RULES.evidence().answers();
        var unasked = decision.criteria().get(question.about().ordinal()).evidence().stream()
                .anyMatch(evidence ->
                        evidence.source().equals("note") && !evidence.text().startsWith("objection"));
        var isAboutAKnownCompany = question.about() == Criterion.FIT
                && decision.criteria().get(question.about().ordinal()).evidence().stream()
                        .anyMatch(evidence -> evidence.source().equals("company")
                                && !evidence.text().startsWith("works at"));
        return unasked
                || isAboutAKnownCompany
                || decision.criteria().get(question.about().ordinal()).evidence().stream()
                        .filter(evidence -> evidence.source().equals("answer")
                                || evidence.source().equals("capture"))
                        .map(evidence -> evidence.text().split(":", 2)[0])
                        .anyMatch(name -> name.equals("role")
                                ? question.key().equals("authority")
                                : names.topicOf(name).equals(names.topicOf(question.key())));
    }

    /** Decides everything anew for each answer, as if it had been given. */
    private static BigDecimal bruteForceGain(Question question, Prospect prospect, Decision before) {
        var all = BigDecimal.ZERO;
        var likelihoods = BigDecimal.ZERO;
        for (var n = 0; n < question.answers().size(); n++) {
            var value = question.answers().get(n);
            var sum = BigDecimal.ZERO;
            var after = ShippedRules.QUALIFICATION.decide(prospect.with(answer(question.key(), value, TODAY)), TODAY);
            sum = sum.add(after.score().subtract(before.score()).abs());
            if (after.stage().stage() != before.stage().stage()) {
                sum = sum.add(new BigDecimal(400));
            }
            if (after.road().road() != before.road().road()) {
                sum = sum.add(new BigDecimal(200));
            }
            all = all.add(question.likelihood(n).multiply(sum));
            likelihoods = likelihoods.add(question.likelihood(n));
        }
        return all.divide(likelihoods, 6, RoundingMode.HALF_UP);
    }
}
