package io.followthrough.intake.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * @param written as the reason before
     * @param problem what was wrong with the last try
     */
    static String asking(Survey survey, @Nullable Integer chosen, String written, @Nullable String problem) {
        var numbers = IntStream.rangeClosed(0, 10)
                .mapToObj(number -> """
                        <label><input type="radio" name="score" value="%d" required%s> %d</label>
                        """.formatted(number, chosen != null && chosen == number ? " checked" : "", number))
                .collect(Collectors.joining());
        return Pages.page(survey.language(), survey.question(), """
                %s<form method="post" action="?">
                <fieldset>
                <legend>%s</legend>
                %s</fieldset>
                <p><label for="comment">%s</label><br>
                <textarea id="comment" name="comment" rows="4" maxlength="2000">%s</textarea></p>
                <button>%s</button>
                </form>
                """.formatted(
                        problem == null ? "" : "<p role=\"alert\"><strong>" + problem + "</strong></p>\n",
                        survey.scale(),
                        numbers,
                        survey.reason(),
                        HtmlUtils.htmlEscape(written),
                        survey.words().send()));
    }
}
