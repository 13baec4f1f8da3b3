package io.followthrough.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.qualified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file of a card has the figures that the card shows, and says of what they are. */
class CardFilesTests extends RunningAnalytics {

    private static final int CAMPAIGNS = 15;

    /** By campaign, so that the cards of other tests list their sources as before. */
    private void moreCampaignsThanACardLists() {
        decided(IntStream.range(0, CAMPAIGNS)
                .boxed()
                .flatMap(campaign -> IntStream.range(0, 40 + campaign).mapToObj(at -> captured(campaign, at)))
                .toArray(EventEnvelope<?>[]::new));
        await().until(() -> json("/v1/metrics/conversion-rate?by=campaign&stage=customer&window=day&from=2026-03-02")
                        .get("items")
                        .valueStream()
                        .filter(it -> it.at("/dimensions/campaign").asString().contains("file"))
                        .mapToInt(it -> it.get("denominator").asInt())
                        .sum()
                == IntStream.range(40, 40 + CAMPAIGNS).sum());
    }

    private static EventEnvelope<?> captured(int campaign, int at) {
        var id = "file-" + campaign + "-" + at;
        var named = campaign == CAMPAIGNS - 1 ? "=file" : "file-" + campaign;
        var source = new CaptureSource("file", named, null, Map.of(), null, null, null);
        var capture = new FirstCapture(id, CaptureChannel.WEB_FORM, source, MONDAY_9AM);
        return qualified(id, at % 5 == 0 ? Stage.CUSTOMER : Stage.LEAD, capture, 1);
    }

    @Test
    void eachRowOfACardIsARowOfItsFileAndWhatIsNotListedIsSaid() {
        moreCampaignsThanACardLists();
        try (var window = Chromium.window(1360, 900)) {
            var page = window.newPage();
            opens(page, "&by=campaign");
            assertThat(page.locator("#by .row")).hasCount(12);

            var file = file(page, "Who gets there, by campaign");
            var listed = file.stream()
                    .filter(row -> row.get("otherValues").isEmpty())
                    .toList();
            assertThat(listed)
                    .hasSize(12)
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("metric", "conversion-rate")
                            .containsEntry("start", "2026-03-01")
                            .containsEntry("end", "2026-03-05")
                            .containsEntry("to", "CUSTOMER")
                            .containsEntry("unit", "SHARE")
                            .containsEntry("definitionVersion", "4"));
            assertThat(listed.stream().map(row -> row.get("numerator") + " of " + row.get("denominator")))
                    .isEqualTo(page.locator("#by .row .figure .small").allTextContents());
            assertThat(listed.getFirst()).containsEntry("campaign", "'=file");
            assertThat(file).hasSize(13);
            assertThat(page.locator("#by")).containsText("and " + file.getLast().get("otherValues") + " smaller");
            assertThat(file.getLast()).containsEntry("campaign", "(other)").containsEntry("value", "");
        }
    }

    @Test
    void aFileIsOfThoseAloneWhoWerePickedAndHasTheHeadersOfTheService() {
        moreCampaignsThanACardLists();
        try (var window = Chromium.window(1360, 900)) {
            var page = window.newPage();
            opens(page, "&only=campaign:file-3");
            assertThat(page.locator("#funnel .row").first()).containsText("43");

            var file = file(page, "Funnel");
            assertThat(file).hasSize(4).allSatisfy(row -> assertThat(row).containsEntry("campaign", "file-3"));
            assertThat(file.getFirst()).containsEntry("to", "LEAD").containsEntry("numerator", "43");
            assertThat(file.getLast())
                    .containsEntry("to", "CUSTOMER")
                    .containsEntry("numerator", "9")
                    .containsEntry("denominator", "43");
            var ofTheService = Arrays.asList(get("/v1/metrics/conversion-rate?by=campaign&campaign=file-3", "text/csv")
                    .body()
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .split(","));
            assertThat(ofTheService)
                    .containsAll(file.getFirst().keySet().stream()
                            .filter(name -> !name.equals("unit"))
                            .toList());
        }
    }

    private void opens(Page page, String more) {
        page.navigate(address("/#key=" + EmbeddedPlatform.READ_KEY));
        assertThat(page.locator("#funnel .row")).hasCount(4);
        page.navigate(address("/#/?from=2026-03-01&to=2026-03-04" + more));
        assertThat(page.locator("#days")).containsText("1 Mar 2026");
        assertThat(page.locator("#metrics")).hasAttribute("aria-busy", "false");
    }

    /** Rows by the names of the columns. */
    private static List<Map<String, String>> file(Page page, String title) {
        var download = page.waitForDownload(
                () -> page.getByLabel("CSV of " + title, new Page.GetByLabelOptions().setExact(true))
                        .click());
        assertThat(download.suggestedFilename()).endsWith("_2026-03-01_2026-03-04.csv");
        try {
            var lines = Files.readString(download.path())
                    .replace("\uFEFF", "")
                    .lines()
                    .toList();
            var names = lines.getFirst().split(",");
            var rows = new ArrayList<Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                var row = new LinkedHashMap<String, String>();
                for (var at = 0; at < names.length; at++) {
                    row.put(names[at], cells[at]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
