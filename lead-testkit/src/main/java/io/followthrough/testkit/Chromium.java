package io.followthrough.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One headless Chromium for all page tests of a JVM, started when first asked for. The browser of the machine is used:
 * the one that {@code CHROMIUM} names, else the first on the path; tests are skipped where there is none.
 */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            // A page elsewhere may embed a form of this machine, as it may one of the internet.
            "--disable-features=LocalNetworkAccessChecks");
    private static final double PATIENCE_MILLIS = 30_000;

    private Chromium() {}

    /** A window without history or keys, 1280 by 860; to be closed by the test. */
    public static BrowserContext window() {
        return window(1280, 860);
    }

    /** As {@link #window()}, of another size in pixels. */
    public static BrowserContext window(int width, int height) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** As {@link #window()}, of somebody whose clock shows the time of that zone. */
    public static BrowserContext window(ZoneId zone) {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 860).setTimezoneId(zone.getId()));
    }

    private static BrowserContext window(Browser.NewContextOptions options) {
        var found = executable();
        assumeTrue(
                found.isPresent(),
                "No Chromium on the path, so pages are not tested: install it, or name one by the environment variable"
                        + " CHROMIUM");
        var window = Running.BROWSER.newContext(options);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return window;
    }

    private static Optional<Path> executable() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        var onPath = NAMES.stream().flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** Ends with the JVM, as the driver's process does. */
    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(FLAGS));
        }
    }
}
