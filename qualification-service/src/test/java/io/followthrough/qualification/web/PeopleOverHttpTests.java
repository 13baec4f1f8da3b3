package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.naming.ProposeLeads;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may ask of us over HTTP, and what is written down of who asked. */
class PeopleOverHttpTests extends RunningService {

    @Autowired
    private KeepReferrals keepReferrals;

    @Autowired
    private ProposeLeads proposeLeads;

    /** Never all digits: those beside a name are a number, and no part of it. */
    private final String unique = "x" + UUID.randomUUID().toString().substring(0, 8);

    private final String email = unique + "@privacy.example";
    private final String phone = "+4930%07d".formatted(Math.floorMod(unique.hashCode(), 10_000_000));

    private void annIsKnown() {
        captured(1, email, null);
        captured(2, null, phone);
        captured(3, email, phone);
    }

    private void captured(int number, String email, String phone) {
        var person = new Person("Ann " + unique, email, phone, Map.of(), null, null, null, Map.of());
        var leadId = unique + "-" + number;
        captured(Facts.capture(
                leadId,
                CaptureChannel.WEB_FORM,
                person,
                null,
                daysAgo(10 - number),
                Map.of("need", "yes"),
                "hello from Ann",
                io.followthrough.events.Consent.UNKNOWN,
                io.followthrough.events.Machine.HUMAN));
    }

    @Test
    void everythingThatIsHeldIsExported() {
        annIsKnown();
        get("/v1/prospects/" + idOf(email)).is(200);

        var export =
                admin("GET", "/v1/people?email=" + email.toUpperCase()).is(200).body();

        assertThat(export.at("/keys").toString()).contains(email, phone);
        assertThat(export.at("/captures").size()).isEqualTo(3);
        assertThat(export.at("/captures/0/message").asString()).isEqualTo("hello from Ann");
        assertThat(export.at("/decision/person/name").asString()).isEqualToIgnoringCase("Ann " + unique);
        assertThat(export.at("/merges").size()).isEqualTo(1);
        assertThat(export.at("/mergedProspects/0/captures").size()).isEqualTo(1);
        assertThat(export.at("/accesses/0/action").asString()).isEqualTo("GET /v1/prospects/{id}");
        assertThat(export.at("/accesses/0/who").asString()).isEqualTo("read");
    }

    @Test
    void aPersonIsFoundByPhoneAndByIdToo() {
        annIsKnown();
        var id = idOf(email);

        var encoded = URLEncoder.encode(phone, StandardCharsets.UTF_8);
        assertThat(admin("GET", "/v1/people?phone=" + encoded)
                        .is(200)
                        .body()
                        .at("/prospectId")
                        .asString())
                .isEqualTo(id);
        admin("GET", "/v1/people?phone=" + phone).is(200); // a plus sign that was not encoded
        admin("GET", "/v1/people?id=" + id).is(200);
    }

    @Test
    void anErasedPersonIsNowhere() {
        annIsKnown();
        var id = idOf(email);

        var erased = admin("DELETE", "/v1/people?email=" + email).is(200).body();

        assertThat(erased.at("/prospectIds").toString()).contains(id);
        get("/v1/prospects/" + id).is(404);
        admin("GET", "/v1/people?email=" + email).is(404);
        assertThat(get("/v1/prospects?q=" + email).body().at("/total").asInt()).isZero();
        admin("DELETE", "/v1/people?email=" + email).is(200);
    }

    @Test
    void whomACallIsAboutHasToBeSaidOnce() {
        admin("GET", "/v1/people").is(400);
        admin("GET", "/v1/people?email=a@example.com&phone=1").is(400);
        admin("DELETE", "/v1/people?phone=abc").is(400);
        admin("DELETE", "/v1/people?id=nobody").is(404);
        get("/v1/people?email=" + email).is(403);
    }

    @Test
    void mergesAreListedUndoneAndAllowedAgain() {
        annIsKnown();
        var view = get("/v1/prospects/" + idOf(email)).is(200).body();
        var mergeId = view.at("/merges/0/mergeId").asString();
        assertThat(mergeId).as(view.toString()).isNotEmpty();
        assertThat(get("/v1/merges?limit=200").is(200).body().at("/items").toString())
                .contains(mergeId);

        var undone = post("/v1/merges/" + mergeId + "/undo", "{}").is(200).body();

        assertThat(undone.at("/state").asString()).isEqualTo("UNDONE");
        assertThat(undone.at("/undoneBy").asString()).isEqualTo("admin");
        assertThat(get("/v1/prospects?q=" + unique).body().at("/total").asInt()).isEqualTo(2);
        post("/v1/merges/" + mergeId + "/allow", "{}").is(200);
        post("/v1/merges/" + mergeId + "/allow", "{}").is(409);
        post("/v1/merges/nothing/undo", "{}").is(404);
        get("/v1/merges?limit=0").is(400);
    }

    @Test
    void aRecommendationIsShownOnBothSides() {
        annIsKnown();
        var ann = idOf(email);
        var bob = unique + "-bob@privacy.example";
        var referred = referredBy(email, Facts.person(bob, null));
        captured(referred);
        keepReferrals.handle(List.of(anEvent(referred.leadId(), referred.capturedAt(), referred)));

        var shown = get("/v1/referrals?referrer=" + ann).is(200).body().at("/items/0");
        assertThat(shown.at("/state").asString()).isEqualTo("PENDING");
        assertThat(shown.at("/referredProspectId").asString()).isEqualTo(idOf(bob));
        assertThat(get("/v1/prospects/" + idOf(bob))
                        .body()
                        .at("/referrals/0/referrerProspectId")
                        .asString())
                .isEqualTo(ann);
        assertThat(get("/v1/prospects/" + ann).body().at("/referrals").size()).isEqualTo(1);
        assertThat(get("/v1/referrals?referrer=" + idOf(bob))
                        .body()
                        .at("/total")
                        .asInt())
                .isZero();
        get("/v1/referrals?limit=0").is(400);
    }

    private LeadCaptured referredBy(String referrer, Person person) {
        var capture = Facts.capture(CaptureChannel.REFERRAL, person, daysAgo(3));
        return new LeadCaptured(
                unique + "-referred",
                capture.channel(),
                new CaptureSource("friends", null, null, Map.of(), null, null, referrer),
                person,
                null,
                Map.of(),
                List.of(),
                null,
                capture.consent(),
                capture.machine(),
                null,
                false,
                daysAgo(3));
    }

    @Test
    void whatOthersSaidIsExportedAndToldWhereItStaysWhenErased() {
        annIsKnown();
        var ben = "ben-" + unique + "@works.example";
        var words = "Not me, but my colleague Ann Berger, " + email + ", looks after this.";
        var person = new Person("Ben Miller", ben, null, Map.of(), null, null, null, Map.of());
        captured(Facts.capture(CaptureChannel.WEB_FORM, person, daysAgo(3), Map.of(), words));
        var said = new ActivityRecorded(
                unique + "-said",
                ActivityKind.EMAIL_REPLIED,
                null,
                idOf(ben),
                null,
                null,
                daysAgo(1),
                null,
                words,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
        proposeLeads.handle(List.of(anEvent(idOf(ben), said.at(), said)));

        var named = admin("GET", "/v1/people?email=" + email).is(200).body().at("/namedByOthers");
        assertThat(named.size()).isEqualTo(1);
        assertThat(named.at("/0/sources/0/words").asString()).isEqualTo(words);

        var erased = admin("DELETE", "/v1/people?email=" + email).is(200).body();
        assertThat(erased.at("/namedIn").size()).isEqualTo(1);
        assertThat(erased.at("/namedIn/0/prospectId").asString()).isEqualTo(idOf(ben));
    }

    @Test
    void whoIsNoProspectIsToldWhereOthersNameThem() {
        var unknown = "ann-" + unique + "@unknown.example";
        var bob = "bob-" + unique + "@privacy.example";
        captured(referredBy(unknown, new Person(null, bob, null, Map.of(), null, null, null, Map.of())));
        var capture = referredBy(unknown, new Person(null, bob, null, Map.of(), null, null, null, Map.of()));
        keepReferrals.handle(List.of(anEvent(bob, capture.capturedAt(), capture)));

        assertThat(admin("GET", "/v1/people?email=" + unknown)
                        .is(404)
                        .body()
                        .at("/detail")
                        .asString())
                .contains("others named them: GET /v1/referrals?referred=" + idOf(bob));
        admin("DELETE", "/v1/people?email=" + unknown).is(200);

        assertThat(admin("GET", "/v1/people?email=" + bob).is(200).response().body())
                .doesNotContain(unknown);
        assertThat(admin("GET", "/v1/people?email=nobody-" + unknown)
                        .is(404)
                        .body()
                        .at("/detail")
                        .asString())
                .contains("nobody is known to have named them");
    }

    @Test
    void whoLookedAtOrChangedWhatIsWrittenDown() {
        annIsKnown();
        var id = idOf(email);
        get("/v1/prospects/" + id).is(200);
        post("/v1/prospects/" + id + "/notes", "{\"text\": \"likes sailing\"}").is(202);
        admin("GET", "/v1/people?email=" + email).is(200);
        post("/v1/prospects/" + id + "/notes", "{}").is(400);

        // A line is written when its answer has been: the last may come a moment later.
        await().until(() -> admin("GET", "/v1/audit/access?prospect=" + id)
                        .body()
                        .at("/total")
                        .asInt()
                >= 3);
        var trail = admin("GET", "/v1/audit/access?limit=500&prospect=" + id).is(200);
        assertThat(trail.body()
                        .at("/items")
                        .valueStream()
                        .map(line -> line.at("/who").asString() + " "
                                + line.at("/action").asString())
                        .filter(line -> !line.contains("/v1/audit")))
                .containsExactly(
                        "admin GET /v1/people", "admin POST /v1/prospects/{id}/notes", "read GET /v1/prospects/{id}");
        assertThat(trail.response().body()).doesNotContain(email, "sailing");
        get("/v1/audit/access").is(403);
    }

    private Answer admin(String method, String path) {
        return send(request(path, EmbeddedPlatform.ADMIN_KEY)
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
    }
}
