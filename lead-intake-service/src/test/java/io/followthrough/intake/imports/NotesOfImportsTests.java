package io.followthrough.intake.imports;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a list says of people, from its upload to the topic. */
class NotesOfImportsTests extends IntakeTest {

    @Test
    void ourNotesAreNoMessagesAndTheDeadAreAskedAboutFirst() {
        var list = "Vorname;Nachname;E-Mail;Bemerkung\nNora;Eins;nora1@notes.example;zahlt\n"
                + "Nora;Vier;nora4@notes.example;verstorben 2024\n";
        var look = upload("/v1/imports/preview", list);
        assertThat(read(look.body(), "$.questions").toString()).contains("Bemerkung", "verstorben 2024");

        load(list);

        assertThat(captured("nora1@notes.example")).satisfies(nora -> {
            assertThat(nora.message()).isNull();
            assertThat(nora.answers()).containsEntry(LeadCaptured.NOTE, "zahlt");
            assertThat(nora.consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
        });
        assertThat(captured("nora4@notes.example").consent()).satisfies(held -> {
            assertThat(held.email()).isEqualTo(ConsentStatus.DENIED);
            assertThat(held.phone()).isEqualTo(ConsentStatus.DENIED);
        });
    }

    @Test
    void whoBoughtOnlineHasVisitedNoShopAndOurTagsAreNoInterestOfTheirs() {
        load("""
                Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Total Spent,Total Orders,Note,Tags
                '7412345678901,Petra,Schäfer,petra@shopped.example,yes,129.90,2,,"vip, newsletter"
                """);

        assertThat(captured("petra@shopped.example")).satisfies(petra -> {
            assertThat(petra.channel()).isEqualTo(CaptureChannel.IMPORT);
            assertThat(petra.interests()).isEmpty();
            assertThat(petra.answers()).containsEntry("tags", "vip, newsletter");
        });
    }

    @Test
    void whomAListCallsACustomerStartsNothing() {
        load(
                "Name,Email,Lifecycle Stage\nKatrin Vogt,katrin@stands.example,Customer\nOla Neu,ola@stands.example,Lead\n");

        assertThat(captured("katrin@stands.example").historic()).isTrue();
        assertThat(captured("ola@stands.example").historic()).isFalse();
    }

    private static LeadCaptured captured(String email) {
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            return topic.await(
                    LeadCaptured.class, each -> email.equals(each.person().email()));
        }
    }

    private void load(String text) {
        var begun = upload("/v1/imports", text);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var path = "/v1/imports/" + read(begun.body(), "$.importId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path).body(), body -> List.of("DONE", "FAILED").contains(read(body, "$.state")));
    }

    private HttpResponse<String> upload(String path, String text) {
        return send(request(path, EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="notes.csv"\r
                        \r
                        %s\r
                        --cut\r
                        Content-Disposition: form-data; name="as"\r
                        \r
                        live\r
                        --cut--\r
                        """.formatted(text))));
    }
}
