package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are found, exported and erased by what others call them, and nobody in their place. */
class FindingPeopleTests extends RunningService {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "%07d".formatted(Math.floorMod(unique.hashCode(), 10_000_000));
    private int captures;

    private String known(String name, String email, String phone) {
        var person = new Person(name, email, phone, Map.of(), null, null, null, Map.of());
        var leadId = unique + "-" + captures++;
        captured(Facts.capture(
                leadId,
                CaptureChannel.WEB_FORM,
                person,
                email == null ? null : new Company("Works", email.substring(email.indexOf('@') + 1), null, null, null),
                daysAgo(3),
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN));
        return leadId;
    }

    @ParameterizedTest
    @CsvSource({
        "%s@bücher.example, %s@xn--bcher-kva.example",
        "%S@BÜCHER.example, %s@xn--bcher-kva.example",
        "%s@bu\u0308cher.example, %s@xn--bcher-kva.example",
        "%s@xn--bcher-kva.example, %s@xn--bcher-kva.example",
        "Hans <%s@bücher.example>, %s@xn--bcher-kva.example",
        "%s@bücher.example., %s@xn--bcher-kva.example",
        "%s+shop@bücher.example, %s@xn--bcher-kva.example",
        "%s@bücher.example, %s+fair@xn--bcher-kva.example",
        "mailto:%s＠bücher．example, %s@xn--bcher-kva.example",
        "%s@straße.de, %s@xn--strae-oqa.de",
    })
    void anAddressLeadsToItsPersonHoweverItIsWritten(String written, String kept) {
        var asked = written.formatted(unique);
        known("Hans", kept.formatted(unique), null);

        assertThat(people("GET", "email", asked)
                        .is(200)
                        .body()
                        .at("/decision/person/email")
                        .asString())
                .isEqualTo(kept.formatted(unique));
        var erased = people("DELETE", "email", asked).is(200).body();

        assertThat(erased.at("/prospectIds").size()).isEqualTo(1);
        assertThat(erased.at("/keys").toString())
                .contains(kept.formatted(unique).replace("+fair", ""));
        people("GET", "email", asked).is(404);
    }

    @Test
    void whoHasASecondAddressIsFoundExportedAndErasedByIt() {
        var home = unique + "@home.example";
        var lead = unique + "-two";
        captured(Facts.capture(
                lead,
                CaptureChannel.WEB_FORM,
                new Person("Ann " + unique, unique + "@works.example", null, Map.of(), null, null, null, Map.of())
                        .alsoAt(List.of(home)),
                null,
                daysAgo(3),
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN));

        assertThat(found(home)).isEqualTo(1);
        var export = people("GET", "email", home).is(200).body();
        assertThat(export.at("/decision/person/otherEmails/0").asString()).isEqualTo(home);
        assertThat(export.at("/keys").toString()).contains("email:" + home);
        assertThat(export.at("/warnings/0").asString()).contains("not the one by which this person is written to");
        assertThat(people("GET", "email", unique + "@works.example")
                        .is(200)
                        .body()
                        .at("/warnings"))
                .isEmpty();

        people("DELETE", "email", home).is(200);

        people("GET", "email", home).is(404);
        people("GET", "email", unique + "@works.example").is(404);
        assertThat(found(home)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s@bücher.example",
                "%s@bü",
                "%s@bücher.exa",
                "Hans <%s@bücher.example>",
                "%s@BÜCHER.example.",
                "%s@xn--bcher-kva.example",
                "%s bücher.example",
                "%s @bücher.example",
                "%s www.bücher.example",
                "%s https://bücher.example",
                "%s https://www.bücher.example/",
                "%s bücher",
                "%s xn--bcher",
            })
    void aSearchFindsDomainsInEitherForm(String words) {
        known("Hans " + unique, unique + "@xn--bcher-kva.example", null);

        assertThat(found(words.formatted(unique))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Siobhán O'Brien, O’Brien",
        "Siobhán O’Brien, o'brien",
        "Siobhán O´Brien, O`Brien",
        "Siobhán O’Brien, brien",
        "Jörg Müller, müller",
        "Jörg Müller, MÜLLER",
        "Jörg Müller, MULLER",
        "Jörg Müller, Mueller",
        "Jörg Müller, mu\u0308ller",
        "Jörg Müller, Ｍüller",
        "Jörg Müller, joerg mül",
        "Joerg Mueller, müller",
        "Joerg Mueller, muller",
        "Jorg Muller, Müller",
        "Anna Strasse, straße",
        "Anna Straße, STRASSE",
        "Anna Straße, strasse",
        "Łukasz Wójcik, lukasz wojcik",
        "Lukasz Wojcik, ŁUKASZ",
        "Íñigo Ñandú, inigo nandu",
        "Inigo Nandu, ÑANDÚ",
        "Işıl Ilıcalı, isil ilicali",
        "İsmail Isik, ismail",
        "Ismail Işık, İSMAİL IŞIK",
        "Νίκος Παπαδόπουλος, ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ",
        "ΝΙΚΟΣ Παπαδοπουλος, νίκος",
        "Пётр Королёв, ПЕТР королев",
        "Søren Åberg, soren aberg",
        "Søren Åberg, soeren aaberg",
        "Ｔａｒｏ Yamada, taro",
        "Zoë Næss, zoe naess",
        "Đorđe Œuvré, dorde oeuvre",
        "Nguyễn Văn Đức, nguyen van duc",
    })
    void aNameIsFoundHoweverItsLettersAreTyped(String name, String typed) {
        known(name + " " + unique, unique + "@works.example", null);

        assertThat(found(unique + " " + typed)).as("%s by %s", name, typed).isEqualTo(1);
        assertThat(found("no" + unique + " " + typed)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bäckerei %s", "BACKEREI %s", "baeckerei %s"})
    void aCompanyIsFoundSo(String typed) {
        var company = new Company("Bäckerei " + unique, null, null, null, null);
        captured(Facts.capture(
                unique + "-" + captures++,
                CaptureChannel.WEB_FORM,
                Facts.person(unique + "@works.example", null),
                company,
                daysAgo(3),
                Map.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN));

        assertThat(found(typed.formatted(unique))).isEqualTo(1);
    }

    /** What is alike for the eye is not for an address. */
    @Test
    void anAddressIsNotFoundByAnotherOneThatLooksLikeIt() {
        known("One", unique + "joe@works.example", null);
        known("Other", unique + "jo@works.example", null);

        assertThat(found(unique + "joe@works.example")).isEqualTo(1);
        assertThat(found(unique + "jo@works.example")).isEqualTo(1);
    }

    @Test
    void aNameWithADotIsNoDomain() {
        known("O.Müller" + unique, unique + "@works.example", null);

        assertThat(found("o.müller" + unique)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49151%s", "0151 %s", "0049 (151) %s", "+49 (0)151/%s", "+49 0151 %s", "0151-%s"})
    void aNumberLeadsToItsPersonHoweverItIsWritten(String written) {
        known("Hans", null, "+49151" + number);

        people("GET", "phone", written.formatted(number)).is(200);
        assertThat(people("DELETE", "phone", written.formatted(number))
                        .is(200)
                        .body()
                        .at("/prospectIds")
                        .size())
                .isEqualTo(1);
        people("GET", "phone", written.formatted(number)).is(404);
    }

    @Test
    void aNumberOfTwoPeopleErasesNeither() {
        known("Hans Huber", unique + "-1@works.example", "+49151" + number);
        known("Rosa Maier", unique + "-2@works.example", "+43151" + number);

        var refused =
                people("DELETE", "phone", "0151 " + number).is(409).response().body();

        assertThat(refused).contains("Hans Huber", "Rosa Maier", "ask by id");
        people("GET", "email", unique + "-1@works.example").is(200);
        people("GET", "email", unique + "-2@works.example").is(200);
    }

    @Test
    void aMailboxOfTwoPeopleErasesWhomTheIdNames() {
        var shared = "info@" + unique + ".example";
        known("Hans Huber", shared, null);
        known("Rosa Maier", shared, null);
        var refused = people("DELETE", "email", shared).is(409).response().body();
        assertThat(refused).contains("Hans Huber", "Rosa Maier");
        var hans = get("/v1/prospects?q=" + encoded("huber " + shared))
                .body()
                .at("/items/0/prospectId")
                .asString();

        var erased = people("DELETE", "id", hans).is(200).body();

        assertThat(erased.at("/othersThere").size()).isEqualTo(1);
        assertThat(people("GET", "email", shared)
                        .is(200)
                        .body()
                        .at("/decision/person/name")
                        .asString())
                .isEqualTo("Rosa Maier");
    }

    @Test
    void aNameIsEnoughToLookForSomebodyAndNotToEraseThem() {
        known("Hans Huber" + unique, unique + "@works.example", null);

        people("GET", "name", "huber" + unique + ", hans").is(200);
        assertThat(people("DELETE", "name", "Hans Huber" + unique)
                        .is(409)
                        .response()
                        .body())
                .contains(unique + "@works.example");
        people("DELETE", "name", "Nobody" + unique).is(404);
        known("Hans Huber" + unique, unique + "@other.example", null);
        people("GET", "name", "Hans Huber" + unique).is(409);
    }

    @Test
    void anAddressThatWasGivenUpLeadsToThePersonStill() {
        var old = new Person(
                "Ann", unique + "-old@works.example", null, Map.of("crm", unique), null, null, null, Map.of());
        var moved = new Person(
                "Ann", unique + "-new@other.example", null, Map.of("crm", unique), null, null, null, Map.of());
        captured(Facts.capture(CaptureChannel.WEB_FORM, old, daysAgo(9)));
        captured(Facts.capture(CaptureChannel.WEB_FORM, moved, daysAgo(1)));

        assertThat(people("DELETE", "email", unique + "-old@works.example")
                        .is(200)
                        .body()
                        .at("/keys")
                        .toString())
                .contains("-old@", "-new@", "external:crm");
        people("GET", "email", unique + "-new@other.example").is(404);
    }

    @Test
    void whoHasAnotherAddressNowIsStillTheSame() {
        var old = unique + "-old@works.example";
        var moved = unique + "-new@other.example";
        known("Ann", old, null);
        captured(Facts.capture(
                CaptureChannel.NEWSLETTER,
                new Person(
                        null, moved, null, Map.of("email", old.toUpperCase(Locale.ROOT)), null, null, null, Map.of()),
                daysAgo(1)));

        for (var address : List.of(old, moved)) {
            assertThat(people("GET", "email", address)
                            .is(200)
                            .body()
                            .at("/decision/person/email")
                            .asString())
                    .isEqualTo(moved);
        }
        people("DELETE", "email", moved).is(200);
        people("GET", "email", old).is(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=ann", "email=ann@example", "phone=12", "phone=abc", "name=a&id=b", "name="})
    void whatLeadsToNobodyIsRefusedWithTheReason(String query) {
        var refused =
                send(request("/v1/people?" + query, EmbeddedPlatform.ADMIN_KEY)).is(400);

        assertThat(refused.response().body()).contains("remedy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/prospects?cursor=garbage",
                "/v1/prospects?limit=201",
                "/v1/prospects?limit=-5",
                "/v1/prospects?limit=many",
                "/v1/merges?cursor=garbage",
                "/v1/merges?limit=100000",
                "/v1/merges/proposals?cursor=garbage",
                "/v1/merges/proposals?limit=0",
                "/v1/referrals?cursor=garbage",
                "/v1/referrals?limit=-1",
                "/v1/privacy-requests?limit=0",
                "/v1/audit/access?cursor=garbage",
                "/v1/audit/access?limit=0",
            })
    void listsRefuseWhatIsNoPageOfTheirs(String path) {
        var name = path.contains("cursor") ? "cursor" : "limit";

        var refused = send(request(path, EmbeddedPlatform.ADMIN_KEY)).is(400);

        assertThat(refused.response().body()).contains("\"" + name + "\"");
    }

    private Answer people(String method, String by, String value) {
        return send(request("/v1/people?" + by + "=" + encoded(value), EmbeddedPlatform.ADMIN_KEY)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private int found(String words) {
        return get("/v1/prospects?q=" + encoded(words))
                .is(200)
                .body()
                .at("/total")
                .asInt();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
