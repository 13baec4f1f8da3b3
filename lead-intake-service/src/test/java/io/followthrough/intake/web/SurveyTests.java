package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A survey by a link in a message. */
class SurveyTests extends IntakeTest {

    @Autowired
    private SignedTokens tokens;

    @Test
    void onlyWhatIsSentCountsAndItIsAnAnswerToItsContact() {
        // As e-mails link to it: the token names the survey.
        var path = "/survey/"
                + tokens.sign(
                        new Token(Token.Kind.SURVEY, "p-survey", "touch-survey", "customer-survey/en", Instant.now()));
        var page = browse(path + "?score=9");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"9\" required checked", "<form method=\"post\" action=\"?\">");

        assertThat(answer(path, "score=9&comment=Quick%20and%20friendly").body())
                .contains("Thank you");

        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var answered = captured.await(ActivityRecorded.class, each -> "touch-survey".equals(each.touchId()));
            assertThat(answered.kind()).isEqualTo(ActivityKind.SURVEY_ANSWERED);
            assertThat(answered.answers()).containsEntry("satisfaction", "9");
            assertThat(answered.text()).isEqualTo("Quick and friendly");
        }
    }

    @Test
    void whoComesByALinkWithANumberMayChooseAnother() {
        var path = path(Token.Kind.SURVEY, "touch-survey-other") + "?score=9";
        assertThat(answer(path, "score=3&comment=Slow").body()).contains("Thank you");

        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var answered = captured.await(ActivityRecorded.class, each -> "touch-survey-other".equals(each.touchId()));
            assertThat(answered.answers()).containsEntry("satisfaction", "3");
        }
    }

    @Test
    void whatWasWrittenIsThereAgainWhenTheNumberIsMissing() {
        assertThat(answer(path(Token.Kind.SURVEY, "touch-again"), "comment=Slow+%3C%2Ftextarea%3E")
                        .body())
                .contains("maxlength=\"2000\">Slow &lt;/textarea&gt;</textarea>");
    }

    @Test
    void anAnswerWithoutANumberIsAskedForAgain() {
        for (var form : new String[] {"", "score=11", "score=-1", "score=ten"}) {
            var again = answer(path(Token.Kind.SURVEY, "touch-unclear"), form);
            assertThat(again.statusCode()).as(form).isEqualTo(400);
            assertThat(again.body()).contains("choose a number from 0 to 10");
        }
    }

    @Test
    void eachSurveyAsksItsOwnInTheLanguageOfItsMessage() {
        var path = "/survey/"
                + tokens.sign(new Token(
                        Token.Kind.SURVEY, "p-survey", "touch-nurture", "nurture-survey-de/de", Instant.now()));
        assertThat(browse(path + "?score=7").body())
                .contains("<html lang=\"de\">", "dieses Jahr", "value=\"7\" required checked")
                .doesNotContain("zufrieden", "Send<");
        assertThat(answer(path, "").body()).contains("Bitte wählen Sie eine Zahl");
        assertThat(answer(path, "score=7").body()).contains("Vielen Dank");

        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var answered = captured.await(ActivityRecorded.class, each -> "touch-nurture".equals(each.touchId()));
            assertThat(answered.answers()).isEqualTo(Map.of("likelihood", "7"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer-survey/en | How satisfied are you with us?",
                "lost-survey/en | What decided against us?",
                "lost-survey-fr/fr | joué contre nous",
                "nurture-survey-es/es | este año",
                "own-survey/it | How satisfied are you with us?",
            })
    void surveysByTemplate(String target, String asks) {
        assertThat(asking(target)).contains(asks);
        assertThat(asking(null)).contains("How satisfied are you with us?");
    }

    private static String asking(String target) {
        return SurveyPage.asking(Survey.of(target), List.of(), SurveyPage.Given.nothingBut(null), null);
    }

    @Test
    void aSurveyOfSeveralQuestionsIsAnsweredInOneActivity() {
        var path = "/survey/"
                + tokens.sign(
                        new Token(Token.Kind.SURVEY, "p-survey", "touch-several", "trial-survey-de/de", Instant.now()));
        var page = browse(path).body();
        assertThat(page)
                .contains(
                        "How <easy> was it?".replace("<", "&lt;").replace(">", "&gt;"),
                        "name=\"q.ease\" value=\"10\" required>")
                .contains("name=\"q.team\" value=\"&lt; 10\">", "name=\"q.missing\"");
        var withoutEase = answer(path, "score=8&q.team=%3C+10&q.missing=An+import&comment=So+far+so+good");
        assertThat(withoutEase.statusCode()).isEqualTo(400);
        assertThat(withoutEase.body())
                .contains("Bitte beantworten Sie noch: How &lt;easy&gt; was it?")
                .contains(
                        "value=\"8\" required checked",
                        "value=\"&lt; 10\" checked",
                        ">An import</textarea>",
                        ">So far so good</textarea>");

        assertThat(answer(path, "score=8&q.ease=3&q.team=of+another+form&q.missing=An+import&q.unasked=1&comment=")
                        .body())
                .contains("Vielen Dank");

        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var answered = captured.await(ActivityRecorded.class, each -> "touch-several".equals(each.touchId()));
            assertThat(answered.answers()).isEqualTo(Map.of("satisfaction", "8", "ease", "3", "missing", "An import"));
        }
    }

    @Test
    void aLinkThatIsForgedOrForSomethingElseAsksNothing() {
        assertThat(browse("/survey/nonsense").statusCode()).isEqualTo(404);
        assertThat(browse(path(Token.Kind.CLICK, "t")).statusCode()).isEqualTo(404);
        assertThat(answer(path(Token.Kind.UNSUBSCRIBE, "t"), "score=1").statusCode())
                .isEqualTo(404);
    }

    private String path(Token.Kind kind, String touchId) {
        return "/survey/" + tokens.sign(new Token(kind, "p-survey", touchId, null, Instant.now()));
    }

    private HttpResponse<String> browse(String path) {
        return send(request(path, "").setHeader("Authorization", "").GET());
    }

    private HttpResponse<String> answer(String path, String form) {
        return send(request(path, "")
                .setHeader("Authorization", "")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
