package io.followthrough.intake.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A survey as a page: works with a keyboard, a screen reader and a thumb. */
final class SurveyPage {

    private SurveyPage() {}

    static String thanks(Survey survey) {
        var words = survey.words();
        return Pages.page(survey.language(), words.thanks(), "<p>" + words.arrived() + "</p>");
    }

    /**
     * What somebody has answered before, to be shown again.
     *
     * @param more by the names of the other questions
     * @param written as the reason
     */
    record Given(@Nullable Integer score, Map<String, String> more, String written) {

        static Given nothingBut(@Nullable Integer score) {
            return new Given(score, Map.of(), "");
        }
    }

    /**
     * One question on a screen where there are several: its links lead from one to the next within the page, so that nothing that
     * was answered is lost on the way, with or without scripts.
     *
     * @param problem what was wrong with the last try
     */
    static String asking(Survey survey, List<SurveyQuestion> more, Given given, @Nullable String problem) {
        var score = given.score() == null ? "" : String.valueOf(given.score());
        var first =
                """
                %s<p><label for="comment">%s</label><br>
                <textarea id="comment" name="comment" rows="4" maxlength="2000">%s</textarea></p>
                """.formatted(scale("score", survey.scale(), true, score), survey.reason(), escaped(given.written()));
        var steps = Stream.concat(
                        Stream.of(first),
                        more.stream()
                                .map(question -> asking(question, given.more().getOrDefault(question.name(), ""))))
                .toList();
        return Pages.page(survey.language(), survey.question(), """
                %s<form method="post" action="?">
                %s</form>
                """.formatted(
                        problem == null ? "" : "<p role=\"alert\"><strong>" + escaped(problem) + "</strong></p>\n",
                        steps.size() == 1 ? first + send(survey) : stepByStep(survey, steps)));
    }

    private static String stepByStep(Survey survey, List<String> steps) {
        var page = new StringBuilder("""
                <style>
                  .step { min-height: 80svh; display: flex; flex-direction: column; justify-content: center; align-items: flex-start; gap: .5rem; }
                  .step > * { width: 100%; }
                  .step:first-of-type { min-height: 60svh; }
                  .step a, .step button { width: auto; }
                  .step a { padding: .75rem 1.75rem; border-radius: .5rem; text-decoration: none;
                            background: var(--button, #1f5fbf); color: var(--button-text, #fff); }
                  .step small { opacity: .8; }
                  @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
                </style>
                """);
        for (int step = 1; step <= steps.size(); step++) {
            page.append("<section class=\"step\" id=\"step-%d\">\n<small>%1$d / %d</small>\n"
                            .formatted(step, steps.size()))
                    .append(steps.get(step - 1))
                    .append(
                            step == steps.size()
                                    ? send(survey)
                                    : "<a href=\"#step-%d\">%s</a>\n".formatted(step + 1, survey.next()))
                    .append("</section>\n");
        }
        return page.toString();
    }

    private static String send(Survey survey) {
        return "<button>" + survey.words().send() + "</button>\n";
    }

    private static String asking(SurveyQuestion question, String answered) {
        var field = question.field();
        var label = escaped(question.label());
        return switch (question.kind()) {
            case SCALE -> scale(field, label, question.required(), answered);
            case CHOICE ->
                fieldset(
                        " class=\"choices\"",
                        label,
                        question.options().stream()
                                .map(option ->
                                        radio(field, escaped(option), question.required(), option.equals(answered)))
                                .collect(Collectors.joining()));
            case BOX -> """
                <p><label class="box"><input type="checkbox" name="%s" value="yes"%s> <span>%s</span></label></p>
                """.formatted(field, answered.isEmpty() ? "" : " checked", label);
            case TEXT -> """
                <p><label for="%s">%s</label><br>
                <textarea id="%1$s" name="%1$s" rows="3" maxlength="2000"%s>%s</textarea></p>
                """.formatted(field, label, question.required() ? " required" : "", escaped(answered));
        };
    }

    private static String scale(String field, String legend, boolean required, String chosen) {
        return fieldset(
                "",
                legend,
                IntStream.rangeClosed(0, 10)
                        .mapToObj(String::valueOf)
                        .map(number -> radio(field, number, required, number.equals(chosen)))
                        .collect(Collectors.joining()));
    }

    private static String fieldset(String kind, String legend, String choices) {
        return """
                <fieldset%s>
                <legend>%s</legend>
                %s</fieldset>
                """.formatted(kind, legend, choices);
    }

    private static String radio(String field, String value, boolean required, boolean chosen) {
        return """
                <label><input type="radio" name="%s" value="%s"%s%s> %2$s</label>
                """.formatted(field, value, required ? " required" : "", chosen ? " checked" : "");
    }

    /** Letters beyond ASCII stay as they are: the page is UTF-8. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
