package io.followthrough.intake.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The survey as a page: works with a keyboard, a screen reader and a thumb. */
final class SurveyPage {

    static final String THANKS = Pages.page("Thank you", "<p>Your answer has arrived. It helps us to do better.</p>");

    private SurveyPage() {}

    /** @param problem what was wrong with the last try */
    static String asking(@Nullable Integer chosen, @Nullable String problem) {
        var numbers = IntStream.rangeClosed(0, 10)
                .mapToObj(number -> """
                        <label><input type="radio" name="score" value="%d" required%s> %d</label>
                        """.formatted(number, chosen != null && chosen == number ? " checked" : "", number))
                .collect(Collectors.joining());
        return Pages.page("How satisfied are you with us?", """
                %s<form method="post">
                <fieldset>
                <legend>0 stands for not at all, 10 for fully.</legend>
                %s</fieldset>
                <p><label for="comment">What is the main reason?</label><br>
                <textarea id="comment" name="comment" rows="4" maxlength="2000"></textarea></p>
                <button>Send</button>
                </form>
                """.formatted(
                        problem == null ? "" : "<p role=\"alert\"><strong>" + problem + "</strong></p>\n", numbers));
    }
}
