package io.followthrough.intake.imports;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class ImportsTests extends IntakeTest {

    private static final String LEADS = """
            \uFEFFmql_id;first_contact_date;landing_page_id;origin\r
            aaa1;2018.02.01;page-1;Social\r
            aaa2;2017.10.20;page-2;Paid Search\r
            aaa3;2018.02.30;page-2;Email\r
            ;2018.03.01;page-2;Email\r
            aaa5;2018.03.22;page-3;Unknown\r
            """;

    private static final String DEALS = """
            \uFEFFmql_id;seller_id;sdr_id;sr_id;won_date;business segment;lead type;lead_behaviour_profile\r
            aaa1;s1;r1;r2;2018.02.26 9:58;Pet;online medium;cat\r
            """;

    @Test
    void capturesAreLoadedAtTheirOwnDatesAndTheRestIsToldRowByRow() throws IOException {
        var done = load(LEADS, mapping("olist-leads"));

        assertThat((String) read(done, "$.state")).isEqualTo("DONE");
        assertThat((Integer) read(done, "$.total")).isEqualTo(5);
        assertThat((Integer) read(done, "$.accepted")).isEqualTo(3);
        assertThat((Integer) read(done, "$.rejected")).isEqualTo(2);
        assertThat(read(done, "$.errors[*].row").toString()).isEqualTo("[4,5]");
        assertThat(read(done, "$.errors[*].field").toString()).contains("capturedAt", "person.externalIds.olist");
        var rejects = get(read(done, "$.rejectsFile")).body();
        assertThat(rejects.lines()).hasSize(3);
        assertThat(rejects).contains("aaa3;2018.02.30;page-2;Email;").contains(";problems");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class,
                    each -> "aaa1".equals(each.person().externalIds().get("olist")));
            assertThat(lead.capturedAt()).isEqualTo("2018-02-01T02:00:00Z");
            assertThat(lead.source().id()).isEqualTo("Social");
            assertThat(lead.channel()).isEqualTo(CaptureChannel.SOCIAL_MEDIA);
            assertThat(lead.historic()).isTrue();
            captured.awaitRecord(each -> "external:olist:aaa1".equals(each.key()));
        }
    }

    @Test
    void dealsAreLoadedAsActivities() throws IOException {
        load(DEALS, mapping("olist-deals"));
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var deal = captured.await(ActivityRecorded.class, each -> each.kind() == ActivityKind.DEAL_WON);
            assertThat(deal.at()).isEqualTo("2018-02-26T12:58:00Z");
            assertThat(deal.repId()).isEqualTo("r2");
            assertThat(deal.historic()).isTrue();
        }
    }

    @Test
    void loadingTheSameFileAgainGivesTheSameCaptures() throws IOException {
        var yaml = mapping("olist-leads").replace("name: olist-leads", "name: again");
        load(LEADS.replace("aaa", "again"), yaml);
        load(LEADS.replace("aaa", "again"), yaml);
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var ids = captured.events(LeadCaptured.class).stream()
                    .filter(event -> event.subject().startsWith("external:olist:again"))
                    .map(event -> ((LeadCaptured) event.data()).leadId())
                    .toList();
            assertThat(ids).hasSize(6);
            assertThat(ids.stream().distinct()).hasSize(3);
        }
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedBeforeAnythingIsLoaded() throws IOException {
        var wrongColumn = upload(LEADS, mapping("olist-leads").replace("mql_id", "mql"));
        assertThat(wrongColumn.statusCode()).isEqualTo(400);
        assertThat(wrongColumn.body()).contains("has no column").contains("mql_id");

        var wrongMapping = upload(LEADS, "name: x\nkind: captures\nfields: {person.mail: mql_id}\n");
        assertThat(wrongMapping.statusCode()).isEqualTo(400);
        assertThat(wrongMapping.body()).contains("line 3").contains("did you mean person.email?");
    }

    @Test
    void aFileThatBreaksOffIsLoadedThatFarAndSaysWhere() throws IOException {
        var yaml = mapping("olist-leads")
                .replace("name: olist-leads", "name: broken")
                .replace("delimiter: \";\"", "delimiter: \";\"\n  encoding: US-ASCII");
        var done = load(
                "mql_id;first_contact_date;landing_page_id;origin\n" + "b1;2018.02.01;p;Social\n".repeat(1_000)
                        + "b2;2018.02.01;ü;Social\n",
                yaml);
        assertThat((String) read(done, "$.state")).isEqualTo("FAILED");
        assertThat(read(done, "$.failure").toString()).contains("US-ASCII");
    }

    @Test
    void aStrayQuoteCostsItsRowAndNotTheFile() throws IOException {
        var yaml = mapping("olist-leads").replace("name: olist-leads", "name: stray");
        var done = load(
                "mql_id;first_contact_date;landing_page_id;origin\nb1;2018.02.01;p;Social\nb2;2018.02.01;\"p;Social\nb3;2018.02.01;p;Social\n",
                yaml);
        assertThat((String) read(done, "$.state")).isEqualTo("DONE");
        assertThat((Integer) read(done, "$.accepted")).isEqualTo(2);
        assertThat(read(done, "$.errors[*].row").toString()).isEqualTo("[3]");
    }

    @Test
    void aPreviewSaysWhatWouldBecomeOfAFileAndSendsNothing() {
        var people = "First Name,Last Name,Email,Phone Number,Favourite colour\n"
                + "Ann,Seen,ann@seen.example,12,blue\nAnn,Seen,ann@seen.example,,\nNobody,Known,,,\n";
        var preview = send(request("/v1/imports/preview", EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="people.csv"\r
                        \r
                        %s\r
                        --cut--\r
                        """.formatted(people))));

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat((Boolean) read(preview.body(), "$.proposed")).isTrue();
        assertThat(read(preview.body(), "$.rows").toString())
                .contains("read=3", "takenIn=2", "rejected=1", "repeated=1", "withWarnings=1", "complete=true");
        assertThat(read(preview.body(), "$.columns[?(@.name=='Favourite colour')].fields[0]")
                        .toString())
                .contains("answers.favourite-colour");
        assertThat(read(preview.body(), "$.first[0].warnings[0].field").toString())
                .isEqualTo("person.phone");
        assertThat(read(preview.body(), "$.first[2].outcome").toString()).isEqualTo("REJECTED");

        String yaml = read(preview.body(), "$.mapping");
        var done = load(people, yaml);
        assertThat((Integer) read(done, "$.accepted")).isEqualTo(2);
        assertThat(upload(people, "auto").body()).contains("as", "live", "historic");
    }

    @Test
    void cardsAreLoadedWithoutAMappingAndTheRestIsToldCardByCard() throws IOException {
        var cards = Files.readString(Path.of("../examples/contacts/cards.vcf"));
        var broken = "BEGIN:VCARD\nVERSION:3.0\nFN:Nobody\nTEL:030 1234567\nEND:VCARD\n";
        var done = ended(uploadCards(cards + broken, "live"));

        assertThat((Integer) read(done, "$.total")).isEqualTo(3);
        assertThat((Integer) read(done, "$.accepted")).isEqualTo(2);
        assertThat(read(done, "$.errors[*].row").toString()).isEqualTo("[3,3]");
        assertThat(read(done, "$.errors[0].field").toString()).isEqualTo("person.phone");
        assertThat(get(read(done, "$.rejectsFile")).body()).contains("name,email,", "Nobody", "problems");
        ended(uploadCards(cards, "live"));
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            captured.awaitRecord(each -> "email:bruno@example.org".equals(each.key()));
            var ann = captured.events(LeadCaptured.class).stream()
                    .filter(event -> event.subject().equals("email:ann.berger@example.com"))
                    .toList();
            assertThat(ann.stream()
                            .map(event -> ((LeadCaptured) event.data()).leadId())
                            .distinct())
                    .hasSize(1);
            var capture = (LeadCaptured) ann.getFirst().data();
            assertThat(capture.channel()).isEqualTo(CaptureChannel.IMPORT);
            assertThat(capture.person().phone()).isEqualTo("+4915123456789");
            assertThat(capture.message()).isNull();
            assertThat(capture.answers().get(LeadCaptured.NOTE)).startsWith("I have been looking");
        }
    }

    @Test
    void whatIsNoCardIsRefusedAtOnceAndOtherFilesNeedAMapping() {
        assertThat(uploadCards("name,email", "live").body()).contains("has no vCard in it");
        assertThat(uploadCards("name,email", "live").statusCode()).isEqualTo(400);
        assertThat(upload(LEADS, "").body()).contains("mapping=auto");
    }

    @Test
    void importsAreListedTheNewestFirstPageByPage() throws IOException {
        load(LEADS, mapping("olist-leads"));
        load(DEALS, mapping("olist-deals"));
        var first = get("/v1/imports?limit=1").body();
        assertThat((String) read(first, "$.items[0].mapping")).isEqualTo("olist-deals");
        var second = get("/v1/imports?limit=1&cursor=" + read(first, "$.next")).body();
        assertThat((String) read(second, "$.items[0].mapping")).isEqualTo("olist-leads");
        assertThat(get("/v1/imports/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileWhoseFirstLineIsSomebodyLosesNobodySilently() {
        var yaml = "name: headless\nkind: captures\nconstants: {channel: IMPORT}\nfields: {person.email: Email}\n";
        assertThat(upload("Ann,ann@headless.example\nBob,bob@headless.example\n", yaml)
                        .body())
                .contains("has no header: its first line is somebody");
    }

    @Test
    void anImportIsUndoneWithinADay() throws IOException {
        var people = "Name,Email\nUndo One,one@undo.example\nUndo Two,two@undo.example\n";
        var yaml = "name: undo\nkind: captures\nconstants: {channel: IMPORT}\n"
                + "fields: {person.name: Name, person.email: Email}\n";
        var done = load(people, yaml);
        assertThat((String) read(done, "$.undoUntil")).isNotEmpty();
        var path = "/v1/imports/" + read(done, "$.importId");

        var asked = post(path + "/undo");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> "UNDONE".equals(read(get(path).body(), "$.state")));
        assertThat((Integer) read(get(path).body(), "$.undo.withdrawn")).isEqualTo(2);
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var withdrawn = captured.await(
                    LeadWithdrawn.class,
                    each -> "two@undo.example".equals(each.person().email()));
            assertThat(withdrawn.importId()).isEqualTo(read(done, "$.importId"));
        }
        assertThat(post("/v1/imports/unknown/undo").statusCode()).isEqualTo(404);
        var deals = load(DEALS, mapping("olist-deals"));
        assertThat(post("/v1/imports/" + read(deals, "$.importId") + "/undo").body())
                .contains("activities");
    }

    @Test
    void whoAskedToBeErasedIsLeftOutAndTheLookSaidSo() {
        var people = "Name,Email\nLeft Out,left@out.example\nStill Here,still@out.example\n";
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            var hash = WorkedImports.HASHES.of("email:left@out.example");
            var erased = new ProspectErased("left-out", "asked", List.of(hash), List.of(hash));
            decisions.write(Fixtures.anEvent("left-out", Instant.parse("2026-02-27T10:00:00Z"), erased));
        }

        var look = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> upload(people, "auto", "dryRun", "true").body(),
                        body -> (Integer) read(body, "$.rows.erased") == 1);
        assertThat(read(look, "$.first[0].outcome").toString()).isEqualTo("ERASED");
        assertThat(read(look, "$.first[0].problems[0].problem").toString())
                .isEqualTo("asked to be erased on 2026-02-27");
        assertThat(look).doesNotContain("left@out.example");
        var done = ended(upload(people, "auto", "as", "live"));
        assertThat((Integer) read(done, "$.accepted")).isEqualTo(1);
        assertThat((Integer) read(done, "$.erased")).isEqualTo(1);
        assertThat((Integer) read(done, "$.rejected")).isZero();
        assertThat(done).doesNotContain("rejectsFile");
        assertThat(read(done, "$.errors[0].problem").toString()).contains("asked to be erased on 2026-02-27");
        assertThat(get("/v1/imports/" + read(done, "$.importId") + "/rejects").body())
                .doesNotContain("Left Out", "erased");
    }

    private HttpResponse<String> post(String path) {
        return send(request(path, EmbeddedPlatform.CAPTURE_KEY).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The published files, from the folder that the variable names; they are not part of this repository. */
    @Test
    @EnabledIfEnvironmentVariable(named = "FOLLOWTHROUGH_OLIST", matches = ".+")
    void theRealFunnelIsLoadedWhole() throws IOException {
        var folder = Path.of(System.getenv("FOLLOWTHROUGH_OLIST"));
        var leads = load(Files.readString(folder.resolve("qualified_leads.csv")), mapping("olist-leads"));
        assertThat((Integer) read(leads, "$.accepted")).isEqualTo(8_000);
        assertThat((Integer) read(leads, "$.rejected")).isZero();
        var deals = load(Files.readString(folder.resolve("closed_deals.csv")), mapping("olist-deals"));
        assertThat((Integer) read(deals, "$.accepted")).isEqualTo(842);
        assertThat((Integer) read(deals, "$.rejected")).isZero();
    }

    private static String mapping(String name) throws IOException {
        return Files.readString(Path.of("../examples/mappings", name + ".yml"));
    }

    private String load(String file, String mapping) {
        return ended(upload(file, mapping));
    }

    private String ended(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var path = "/v1/imports/" + read(answer.body(), "$.importId");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(path).body(), body -> body.contains("DONE") || body.contains("FAILED"));
    }

    @Test
    void whetherPeopleAreToBeContactedIsAskedOfEveryFile() throws IOException {
        var cards = Files.readString(Path.of("../examples/contacts/cards.vcf"));
        assertThat(uploadCards(cards, "").body()).contains("as=live", "as=historic");
        assertThat(uploadCards(cards, "Live").body()).contains("send live or historic");
    }

    @Test
    void aFileOfWhichNothingCanBeReadIsRefusedWithTheReason() {
        var yaml = "name: empty\nkind: captures\nconstants: {channel: IMPORT}\nfields: {person.email: Email}\n";
        assertThat(upload("Name,Email\n", yaml).body()).contains("has nothing below its first line", "Name, Email");
        assertThat(upload("Ann Berger,+49 30 901820\nBob Stone,+49 30 901821\n", "auto", "as", "live")
                        .body())
                .contains("has no header");
        assertThat(upload("Ann Berger,Berlin\nBob Stone,Bonn\n", "auto", "as", "live")
                        .body())
                .contains("has no column whose name says what it is: Ann Berger, Berlin");
        assertThat(upload("<meta charset=utf-8><table><tr><td>Ann</td></tr></table>", "auto", "as", "live")
                        .body())
                .contains("is a web page");
    }

    @Test
    void whatALookDoesNotKnowIsRefusedBeforeAnythingIsLoaded() {
        var people = "Name,Email\nAnn,ann@strange.example\n";
        for (var strange : List.of("dryrun=true", "dryRun=yes", "AS=live", "maping=auto")) {
            var part = strange.split("=");
            var answer = upload(people, "auto", "as", "live", part[0], part[1]);
            assertThat(answer.statusCode()).as(strange).isEqualTo(400);
            assertThat((String) read(answer.body(), "$.errors[0].field")).isEqualTo(part[0]);
        }
    }

    @Test
    void aListSaysWhatOfTheQuestionIsWrong() {
        for (var wrong : List.of(
                "imports?limit=0",
                "imports?limit=201",
                "imports?cursor=garbage",
                "imports?limits=5",
                "imports?limit=five",
                "deliveries?limit=-1",
                "deliveries?source=nobody",
                "deliveries?sauce=forms")) {
            var answer = get("/v1/" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat((String) read(answer.body(), "$.errors[0].field")).isEqualTo(wrong.replaceAll(".*\\?|=.*", ""));
        }
    }

    private HttpResponse<String> uploadCards(String cards, String as) {
        return send(request("/v1/imports", EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="cards.vcf"\r
                        \r
                        %s\r
                        %s--cut--\r
                        """.formatted(cards, as.isEmpty() ? "" : part("as", as)))));
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> upload(String file, String mapping, String... more) {
        var parts = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            parts.append(part(more[i], more[i + 1]));
        }
        var body = """
                --cut\r
                Content-Disposition: form-data; name="file"; filename="rows.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --cut\r
                Content-Disposition: form-data; name="mapping"\r
                \r
                %s\r
                %s--cut--\r
                """.formatted(file, mapping, parts);
        return send(request("/v1/imports", EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
