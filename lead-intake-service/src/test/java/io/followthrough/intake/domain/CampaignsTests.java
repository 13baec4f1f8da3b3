package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.NOW;
import static io.followthrough.intake.domain.Inputs.PHONES;
import static io.followthrough.intake.domain.Inputs.aCapture;
import static io.followthrough.intake.domain.Inputs.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureSource;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.UnreadPart;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link says of the campaign that it belongs to is one thing, wherever an input says it. */
class CampaignsTests {

    private static final String PAGE = "source.landingPage";

    private static LeadCaptured captured(String... more) {
        return accepted(new CaptureRules(PHONES, IntakePolicy.DEFAULT).check(aCapture(more), _ -> "lead-1", NOW));
    }

    private static CaptureSource source(String... more) {
        return captured(more).source();
    }

    @ParameterizedTest
    @CsvSource({
        "source.utm.campaign",
        "source.utm.utm_campaign",
        "answers.utm_campaign",
        "answers.utm-campaign",
        "answers.utmCampaign",
        "answers.UTM_Campaign"
    })
    void theCampaignIsTheCampaignWhereverItStands(String path) {
        var source = source(path, "spring");

        assertThat(source.campaign()).isEqualTo("spring");
        assertThat(source.utm()).isEqualTo(Map.of("campaign", "spring"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/?utm_source=bing&utm_campaign=spring%20sale",
        "https://shop.example/roofs?id=7&amp;utm_source=bing&amp;utm_campaign=spring+sale#top",
        "https://shop.example/#/roofs?utm_campaign=spring+sale&utm_source=bing",
        "/roofs?UTM_SOURCE=bing&UTM_CAMPAIGN=spring+sale"
    })
    void thePageThatSomebodyCameToSaysIt(String page) {
        var source = source(PAGE, page);

        assertThat(source.campaign()).isEqualTo("spring sale");
        assertThat(source.utm()).isEqualTo(Map.of("campaign", "spring sale", "source", "bing"));
        assertThat(source.landingPage()).isEqualTo(page);
    }

    @Test
    void whatIsSaidGoesBeforeWhatIsConcluded() {
        var source = source(
                "source.campaign",
                "named",
                "source.utm.campaign",
                "given",
                "answers.utm_campaign",
                "answered",
                "answers.utm_medium",
                "cpc",
                PAGE,
                "https://shop.example/?utm_campaign=linked&utm_medium=mail&utm_term=roof");

        assertThat(source.campaign()).isEqualTo("named");
        assertThat(source.utm()).isEqualTo(Map.of("campaign", "given", "medium", "cpc", "term", "roof"));
    }

    @Test
    void anAnswerThatBecameAParameterIsNoAnswerAnyMore() {
        var capture = captured("answers.utm_source", "bing", "answers.need", "a roof", "answers.utm_id_card", "4711");

        assertThat(capture.source().utm()).isEqualTo(Map.of("source", "bing"));
        assertThat(capture.answers()).containsOnlyKeys("need", "utm_id_card");
    }

    @ParameterizedTest
    @CsvSource({"%zz, %zz", "%E2%82, �"})
    void whatIsWrittenWronglyCostsNothing(String written, String read) {
        assertThat(source(PAGE, "https://shop.example/?utm_term=" + written + "&utm_campaign=&utm_x=1")
                        .utm())
                .isEqualTo(Map.of("term", read));
    }

    /** Names of campaigns are shown to everybody in metrics and kept for ever. */
    @Test
    void anAddressInALinkBecomesNoCampaign() {
        var capture = captured(PAGE, "https://shop.example/?utm_campaign=for-ann%40mail.example");

        assertThat(capture.source().campaign()).isNull();
        assertThat(capture.source().utm()).isEmpty();
        assertThat(capture.unreadable()).extracting(UnreadPart::field).containsExactly("source.utm.campaign");
    }
}
