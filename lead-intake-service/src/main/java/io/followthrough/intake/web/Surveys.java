package io.followthrough.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each survey asks besides its first question.
 *
 * @param questions by template
 */
record Surveys(Map<String, List<SurveyQuestion>> questions) {

    /** @param target as it stands in the link: {@code customer-survey-de/de} */
    List<SurveyQuestion> more(@Nullable String target) {
        var asked = target == null ? "" : target.toLowerCase(Locale.ROOT);
        var slash = asked.lastIndexOf('/');
        var template = slash < 0 ? asked : asked.substring(0, slash);
        var language = "-" + asked.substring(slash + 1);
        var base =
                template.endsWith(language) ? template.substring(0, template.length() - language.length()) : template;
        return questions.getOrDefault(template, questions.getOrDefault(base, List.of()));
    }
}
