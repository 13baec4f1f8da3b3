package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.at;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.person;
import static io.followthrough.qualification.Facts.webForm;
import static io.followthrough.qualification.Facts.withTitle;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Criterion;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.events.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who somebody is, where they work, what they can decide. */
class PersonTests {

    @Test
    void theFirstCaptureIsTheEarliestByEventTime() {
        var first = decide(webForm(TODAY), capture(CaptureChannel.BLOG, person("ann@example.com", null), daysAgo(30)))
                .firstCapture();

        assertThat(first).isNotNull();
        assertThat(first.channel()).isEqualTo(CaptureChannel.BLOG);
    }

    @Test
    void anExtensionStaysWithItsNumber() {
        var number = new Person(
                null, "ann@example.com", "+4930123456", Map.of(), null, null, null, Map.of(), "12", List.of());
        var other = new Person(null, "ann@example.com", "+4930654321", Map.of(), null, null, null, Map.of());

        assertThat(decide(capture(CaptureChannel.WEB_FORM, number, daysAgo(2)), webForm(daysAgo(1)))
                        .person()
                        .phoneExtension())
                .isEqualTo("12");
        assertThat(decide(
                                capture(CaptureChannel.WEB_FORM, number, daysAgo(2)),
                                capture(CaptureChannel.WEB_FORM, other, daysAgo(1)))
                        .person()
                        .phoneExtension())
                .isNull();
    }

    @Test
    void aBounceTakesTheAddressAndLeavesThePerson() {
        var decision = decide(
                capture(CaptureChannel.WEB_FORM, person("ann@example.com", "+4930123456"), daysAgo(2)),
                activity(ActivityKind.EMAIL_BOUNCED, TODAY));

        assertThat(decision.person().email()).isNull();
        assertThat(decision.person().phone()).isEqualTo("+4930123456");
        assertThat(decision.road().road()).isEqualTo(io.followthrough.events.Road.CURRENT_INTEREST);
    }

    @Test
    void mailThatArrivesAgainBringsTheAddressBack() {
        assertThat(decide(
                                webForm(daysAgo(2)),
                                activity(ActivityKind.EMAIL_BOUNCED, daysAgo(1)),
                                activity(ActivityKind.EMAIL_DELIVERED, TODAY))
                        .person()
                        .email())
                .isEqualTo("ann@example.com");
    }

    @Test
    void anotherAddressTakesTheBouncedOnesPlace() {
        assertThat(decide(
                                capture(CaptureChannel.WEB_FORM, person("ann@home.example", null), daysAgo(3)),
                                webForm(daysAgo(2)),
                                activity(ActivityKind.EMAIL_BOUNCED, TODAY))
                        .person()
                        .email())
                .isEqualTo("ann@home.example");
    }

    @Test
    void aBusinessAddressNamesTheCompany() {
        assertThat(decide(webForm(TODAY)).company()).isEqualTo(new Company(null, "example.com", null, null, null));
    }

    @Test
    void aMailProviderIsNoCompany() {
        var decision = decide(capture(CaptureChannel.WEB_FORM, person("ann@gmail.com", null), TODAY));

        assertThat(decision.company()).isNull();
        assertThat(decision.missing()).contains(Criterion.FIT);
    }

    @Test
    void theSizeOfACompanyIsItsFit() {
        var fit = decide(at(new Company("Works", "works.example", null, 120, "DE")))
                .criteria()
                .get(Criterion.FIT.ordinal());

        assertThat(fit.score()).isEqualByComparingTo("1");
        assertThat(fit.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.text()).isEqualTo("120 employees"));
    }

    @ParameterizedTest
    @CsvSource({
        "CEO, DECISION_MAKER",
        "Assistant to the CEO, GATEKEEPER",
        "Geschäftsführerin, DECISION_MAKER",
        "Jefe de compras, INFLUENCER",
        "Head of Operations, DECISION_MAKER",
        "Office Manager, GATEKEEPER",
        "Poet, UNKNOWN"
    })
    void aJobTitleHintsAtTheRole(String title, Role role) {
        assertThat(decide(capture(CaptureChannel.WEB_FORM, withTitle(title), TODAY))
                        .role())
                .isEqualTo(role);
    }

    @Test
    void whatIsSaidGoesBeforeTheJobTitle() {
        var ceo = capture(CaptureChannel.WEB_FORM, withTitle("CEO"), daysAgo(3));

        assertThat(decide(ceo, answer("authority", "my boss decides", daysAgo(2)))
                        .role())
                .isEqualTo(Role.GATEKEEPER);
        assertThat(decide(ceo, answer("role", "INFLUENCER", daysAgo(2))).role()).isEqualTo(Role.INFLUENCER);
    }

    @Test
    void theMostTrustedNameHoldsNotTheNewest() {
        var himself = named("Walter Weber", CaptureChannel.WEB_FORM, daysAgo(5));

        assertThat(name(himself, named("w.weber", CaptureChannel.IMPORT, TODAY)))
                .isEqualTo("Walter Weber");
        assertThat(name(himself, named("w.weber", CaptureChannel.WEB_FORM, TODAY)))
                .isEqualTo("Walter Weber");
        assertThat(name(himself, named("WEBER, WALTER", CaptureChannel.IMPORT, TODAY)))
                .isEqualTo("Walter Weber");
        assertThat(name(himself, named("Peter Schulz", CaptureChannel.IMPORT, TODAY)))
                .isEqualTo("Walter Weber");
        assertThat(name(himself, named("Walter Schulz", CaptureChannel.WEB_FORM, TODAY)))
                .isEqualTo("Walter Schulz");
    }

    @Test
    void aMoreCompleteSpellingOfTheSameNameHolds() {
        assertThat(name(
                        named("Ann", CaptureChannel.STOREFRONT, daysAgo(5)),
                        named("BERGER, Dr. Ann", CaptureChannel.IMPORT, TODAY)))
                .isEqualTo("Dr. Ann Berger");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.acme.example, acme.example",
        "acme.co.uk, acme.co.uk",
        "shop.acme.co.uk, acme.co.uk",
        "ACME.DE, acme.de",
        "t-online.de,",
        "co.uk,",
        "somebody.github.io, somebody.github.io"
    })
    void aCompanyIsKnownByTheDomainItRegistered(String told, String known) {
        var company = decide(at(new Company("Acme", told, null, null, null))).company();

        assertThat(company).isNotNull();
        assertThat(company.domain()).isEqualTo(known);
    }

    private static LeadCaptured named(String name, CaptureChannel channel, java.time.Instant at) {
        return capture(
                channel,
                new io.followthrough.events.Person(
                        name, "ww@works.example", null, Map.of(), null, null, null, Map.of()),
                at);
    }

    private static String name(LeadCaptured... captures) {
        return decide((Object[]) captures).person().name();
    }
}
