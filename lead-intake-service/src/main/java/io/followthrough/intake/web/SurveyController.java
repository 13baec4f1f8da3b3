package io.followthrough.intake.web;

import io.followthrough.intake.application.FollowedLinks;
import io.followthrough.intake.domain.Texts;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One question, 0 to 10, and room for a sentence. Scanners follow every link, so only a POST counts. */
@RestController
class SurveyController {

    private static final int HIGHEST = 10;
    private static final int LONGEST = 2_000;

    private final ObjectProvider<SignedTokens> tokens;
    private final FollowedLinks links;

    SurveyController(ObjectProvider<SignedTokens> tokens, FollowedLinks links) {
        this.tokens = tokens;
        this.links = links;
    }

    /** @param score chosen beforehand, when the message asks with one link per number */
    @Operation(operationId = "surveyPage", summary = "Survey with one question", description = "Changes nothing.")
    @GetMapping("/survey/{token}")
    ResponseEntity<String> ask(@PathVariable String token, @RequestParam(required = false) @Nullable String score) {
        return read(token)
                .map(asked -> Pages.answer(
                        HttpStatus.OK,
                        SurveyPage.asking(
                                Survey.of(asked.target()), number(score).orElse(null), "", null)))
                .orElseGet(() -> Pages.answer(HttpStatus.NOT_FOUND, Pages.BROKEN_LINK));
    }

    @Operation(
            operationId = "answerSurvey",
            summary = "Answer to the survey",
            description = "The same answer again counts once.")
    @PostMapping("/survey/{token}")
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable List<String> score,
            @RequestParam(defaultValue = "") String comment) {
        var asked = read(token);
        if (asked.isEmpty()) {
            return Pages.answer(HttpStatus.NOT_FOUND, Pages.BROKEN_LINK);
        }
        var survey = Survey.of(asked.get().target());
        // The link that somebody came by may have a number, too; what they chose comes after it.
        var given = number(score == null || score.isEmpty() ? null : score.getLast());
        if (given.isEmpty()) {
            return Pages.answer(
                    HttpStatus.BAD_REQUEST,
                    SurveyPage.asking(survey, null, comment, survey.words().choose()));
        }
        var text = comment.strip();
        links.surveyAnswered(asked.get(), survey.answer(), given.get(), Texts.cut(text, LONGEST));
        return Pages.answer(HttpStatus.OK, SurveyPage.thanks(survey));
    }

    private static Optional<Integer> number(@Nullable String score) {
        return Optional.ofNullable(score)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= HIGHEST);
    }

    private Optional<Token> read(String token) {
        return tokens.getObject().verify(token).filter(read -> read.kind() == Token.Kind.SURVEY);
    }
}
