package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What every page for people must hold, whatever it shows. */
public final class PageChecks {

    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})).violations
                .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')))""";

    private static final String TOO_WIDE = "[...document.querySelectorAll('body *')]"
            + ".filter(it => it.getBoundingClientRect().right > innerWidth)"
            + ".map(it => it.tagName + '#' + it.id + '.' + it.className + ' ' + Math.round(it.getBoundingClientRect().right)).slice(0, 12)";

    private PageChecks() {}

    /** By the rules of WCAG 2.2 AA that a machine can check, contrast in light and dark among them. */
    public static void assertAccessible(Page page) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            // What is still fading in has no contrast yet.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.evaluate(Axe.SOURCE + "; undefined");
            assertThat((List<?>) page.evaluate(VIOLATIONS)).as("in " + scheme).isEmpty();
        }
    }

    /** Nothing sticks out at the side: a page scrolls down only. */
    public static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(() -> "pixels too wide: " + page.evaluate(TOO_WIDE))
                .isLessThanOrEqualTo(0);
    }

    private static final class Axe {

        static final String SOURCE = read();

        private static String read() {
            try (var script = PageChecks.class.getResourceAsStream("/axe.min.js")) {
                return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
