package io.followthrough.intake.web;

import io.followthrough.intake.application.FollowedLinks;
import io.followthrough.intake.domain.Texts;
import io.followthrough.intake.web.SurveyPage.Given;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A question, 0 to 10, perhaps others, and room for a sentence. Scanners follow every link, so only a POST counts. */
@RestController
class SurveyController {

    private static final int LONGEST = 2_000;

    private final ObjectProvider<SignedTokens> tokens;
    private final FollowedLinks links;
    private final Surveys surveys;

    SurveyController(ObjectProvider<SignedTokens> tokens, FollowedLinks links, Surveys surveys) {
        this.tokens = tokens;
        this.links = links;
        this.surveys = surveys;
    }

    /** @param score chosen beforehand, when the message asks with one link per number */
    @Operation(operationId = "surveyPage", summary = "Survey with its questions", description = "Changes nothing.")
    @GetMapping("/survey/{token}")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String score,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return read(token)
                .map(asked -> Pages.answer(
                        HttpStatus.OK,
                        SurveyPage.asking(
                                Survey.of(asked.target()),
                                surveys.more(asked.target()),
                                Given.nothingBut(SurveyQuestion.number(score).orElse(null)),
                                null)))
                .orElseGet(() -> Pages.answer(HttpStatus.NOT_FOUND, Pages.brokenLink(PageWords.in(languages))));
    }

    @Operation(
            operationId = "answerSurvey",
            summary = "Answers to the survey",
            description = "All in one activity. The same answers again count once.")
    @PostMapping("/survey/{token}")
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var asked = read(token);
        if (asked.isEmpty()) {
            return Pages.answer(HttpStatus.NOT_FOUND, Pages.brokenLink(PageWords.in(languages)));
        }
        var survey = Survey.of(asked.get().target());
        var more = surveys.more(asked.get().target());
        var score = SurveyQuestion.number(last(sent, "score")).orElse(null);
        var answers = new LinkedHashMap<String, String>();
        more.forEach(question ->
                question.answer(last(sent, question.field())).ifPresent(text -> answers.put(question.name(), text)));
        var comment = Objects.requireNonNullElse(last(sent, "comment"), "");
        var problem = score == null
                ? survey.words().choose()
                : more.stream()
                        .filter(question -> question.required() && !answers.containsKey(question.name()))
                        .findFirst()
                        .map(question -> survey.pleaseAnswer(question.label()))
                        .orElse(null);
        if (score == null || problem != null) {
            var given = new Given(score, answers, comment);
            return Pages.answer(HttpStatus.BAD_REQUEST, SurveyPage.asking(survey, more, given, problem));
        }
        answers.put(survey.answer(), String.valueOf(score));
        try {
            links.surveyAnswered(asked.get(), answers, Texts.cut(comment.strip(), LONGEST));
        } catch (EventsNotPublishedException notKept) {
            return Pages.later(PageWords.in(survey.language()));
        }
        return Pages.answer(HttpStatus.OK, SurveyPage.thanks(survey));
    }

    /** The link that somebody came by may have an answer, too; what they chose comes after it. */
    private static @Nullable String last(MultiValueMap<String, String> sent, String field) {
        var all = sent.get(field);
        return all == null || all.isEmpty() ? null : all.getLast();
    }

    private Optional<Token> read(String token) {
        return tokens.getObject().verify(token).filter(read -> read.kind() == Token.Kind.SURVEY);
    }
}
