package io.followthrough.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What surveys ask besides their first question.
 *
 * @param surveys by the template of the message that leads there, such as {@code customer-survey-de}; one without a language
 *     at its end holds for all languages that have none of their own
 */
@Validated
@ConfigurationProperties("followthrough.intake")
record SurveyProperties(@DefaultValue Map<String, @Valid SurveyText> surveys) {

    /** @param questions in their order, after the first and the room for its reason */
    record SurveyText(@NotEmpty @Size(max = 20) List<@Valid QuestionText> questions) {}

    /** As {@link SurveyQuestion}. */
    record QuestionText(
            @NotBlank
            @Pattern(
                    regexp = "[A-Za-z][A-Za-z0-9_-]{0,59}",
                    message = "is the name of an answer: letters and digits, such as recommend")
            String name,

            @NotBlank String label,
            @DefaultValue("SCALE") SurveyQuestion.Kind kind,
            @DefaultValue("false") boolean required,
            @DefaultValue List<String> options) {}

    Surveys toSurveys() {
        var more = new java.util.TreeMap<String, List<SurveyQuestion>>();
        surveys.forEach((template, text) -> more.put(
                template,
                text.questions().stream()
                        .map(each -> new SurveyQuestion(
                                each.name(), each.label(), each.kind(), each.required(), each.options()))
                        .toList()));
        return new Surveys(more);
    }
}
