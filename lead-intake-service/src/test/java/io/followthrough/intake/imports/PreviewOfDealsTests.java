package io.followthrough.intake.imports;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An export of deals says what would become of whom, proposes what is safe, and keeps its word when it is loaded live. */
class PreviewOfDealsTests extends IntakeTest {

    private static final String DEALS = """
            Contact,Email,Deal Stage,Amount,Create Date,Close Date,Newsletter
            Wanda Won,wanda@deals.example,Closed Won,100,2025-01-01,2025-02-01,yes
            Lars Lost,lars@deals.example,Closed Lost,100,2025-01-01,2025-02-01,yes
            Olga Old,olga@deals.example,Proposal,100,2019-01-01,2019-02-01,yes
            Otto Open,otto@deals.example,Proposal,100,2025-01-01,2099-02-01,yes
            Otto Open,otto@deals.example,Proposal,200,2025-01-02,2099-02-01,yes
            """;

    @Test
    void theLookSaysWhoIsWhatAndProposesHistory() {
        var look = upload("/v1/imports/preview", DEALS, null);

        assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
        assertThat((String) read(look.body(), "$.kind")).isEqualTo("DEALS");
        assertThat((String) read(look.body(), "$.proposedAs")).isEqualTo("historic");
        assertThat((Map<String, Integer>) read(look.body(), "$.rows.becoming"))
                .isEqualTo(Map.of("LEAD", 1, "CUSTOMER", 1, "LOST", 1, "OLDER", 1));
        assertThat((List<String>) read(look.body(), "$.first[*].becoming"))
                .containsExactly("CUSTOMER", "LOST", "OLDER", "LEAD", "LEAD");
        assertThat((String) read(look.body(), "$.questions[0].problem")).startsWith("is a list of deals");
    }

    @Test
    void aRowIsShownAsItIsReadBesideItsCells() {
        var look = upload(
                "/v1/imports/preview",
                "First Name,Last Name,Email,Phone,Company,Newsletter\nAnn,Berger,ANN@Rows.example ,+49 30 901820,Acme,no\n",
                null);

        assertThat((Map<String, String>) read(look.body(), "$.first[0].read"))
                .containsEntry("name", "Ann Berger")
                .containsEntry("email", "ann@rows.example")
                .containsEntry("phone", "+4930901820")
                .containsEntry("company", "Acme")
                .containsEntry("consentToEmail", "DENIED")
                .containsEntry("consentToCalls", "UNKNOWN");
        assertThat((List<String>) read(look.body(), "$.first[0].cells"))
                .containsExactly("Ann", "Berger", "ANN@Rows.example ", "+49 30 901820", "Acme", "no");
        assertThat((String) read(look.body(), "$.first[0].becoming")).isEqualTo("LEAD");
        assertThat(look.body()).doesNotContain("proposedAs", "\"kind\"");
    }

    @Test
    void loadedLiveItStartsNothingWithWhoeverIsNoLead() {
        var begun = upload("/v1/imports", DEALS.replace("@deals", "@deals-live"), "live");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var path = "/v1/imports/" + read(begun.body(), "$.importId");
        var report = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path).body(), body -> List.of("DONE", "FAILED").contains(read(body, "$.state")));
        assertThat((String) read(report, "$.state")).isEqualTo("DONE");

        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            for (var historic : List.of("wanda", "lars", "olga")) {
                assertThat(of(captured, historic).historic()).as(historic).isTrue();
            }
            assertThat(of(captured, "otto").historic()).isFalse();
        }
    }

    private static LeadCaptured of(TopicProbe captured, String name) {
        return captured.await(
                LeadCaptured.class,
                lead -> (name + "@deals-live.example").equals(lead.person().email()));
    }

    private HttpResponse<String> upload(String path, String text, String as) {
        var answer = as == null ? "" : "--cut\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n" + as + "\r\n";
        return send(request(path, EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deals.csv\"\r\n\r\n" + text
                                + "\r\n" + answer + "--cut--\r\n")));
    }
}
