package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.NOW;
import static io.followthrough.intake.domain.Inputs.PHONES;
import static io.followthrough.intake.domain.Inputs.aCapture;
import static io.followthrough.intake.domain.Inputs.accepted;
import static io.followthrough.intake.domain.Inputs.fields;
import static io.followthrough.intake.domain.Inputs.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.UnreadPart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureRulesTests {

    private final CaptureRules rules = new CaptureRules(PHONES, IntakePolicy.DEFAULT);

    private Validated<LeadCaptured> check(Fields fields) {
        return rules.check(fields, _ -> "lead-1", NOW);
    }

    @Test
    void aChannelAndOneWayToTellThePersonAreEnough() {
        var capture = accepted(check(aCapture()));

        assertThat(capture.leadId()).isEqualTo("lead-1");
        assertThat(capture.channel()).isEqualTo(CaptureChannel.WEB_FORM);
        assertThat(capture.source().id()).isEqualTo("web-form");
        assertThat(capture.consent()).isEqualTo(Consent.UNKNOWN);
        assertThat(capture.capturedAt()).isEqualTo(NOW);
        assertThat(capture.company()).isNull();
        assertThat(capture.machine()).isEqualTo(Machine.UNKNOWN);
    }

    @Test
    void everyPartIsNormalised() {
        var capture = accepted(check(fields(
                "channel", "storefront",
                "person.name", "  Ann\u200B Archer ",
                "person.email", "Ann@Example.com",
                "person.phone", "030 1234567",
                "person.externalIds.CRM", "'4711",
                "person.language", "pt_BR",
                "person.timeZone", "europe/berlin",
                "company.domain", "https://www.Example.com/shop",
                "company.country", "deu",
                "company.employees", "40",
                "interests[1]", "gutters",
                "interests[0]", "roofs",
                "consent.email", "granted",
                "capturedAt", "2026-03-01T10:00:00+01:00")));

        assertThat(capture.channel()).isEqualTo(CaptureChannel.STOREFRONT);
        assertThat(capture.person().name()).isEqualTo("Ann Archer");
        assertThat(capture.person().email()).isEqualTo("ann@example.com");
        assertThat(capture.person().phone()).isEqualTo("+0301234567");
        assertThat(capture.person().externalIds()).isEqualTo(Map.of("crm", "4711"));
        assertThat(capture.person().language()).isEqualTo("pt-BR");
        assertThat(capture.person().timeZone()).isEqualTo("Europe/Berlin");
        assertThat(capture.company().domain()).isEqualTo("example.com");
        assertThat(capture.company().country()).isEqualTo("DE");
        assertThat(capture.company().employees()).isEqualTo(40);
        assertThat(capture.interests()).containsExactly("roofs", "gutters");
        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(capture.capturedAt()).isEqualTo("2026-03-01T09:00:00Z");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var problems = problems(check(fields(
                "channel", "CARRIER_PIGEON",
                "person.email", "not an address",
                "person.phone", "030 1234567",
                "person.timeZone", "Europe/Berln",
                "company.country", "Germania Magna",
                "company.employees", "many",
                "consent.email", "PERHAPS",
                "capturedAt", "yesterday",
                "answers.need", "x".repeat(3_000))));

        assertThat(problems)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "channel",
                        "person",
                        "person.email",
                        "person.phone",
                        "person.timeZone",
                        "company.country",
                        "company.employees",
                        "consent.email",
                        "capturedAt",
                        "answers.need");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.problem()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void anUnknownChannelIsToldWithThoseThatAreKnown() {
        assertThat(problems(check(aCapture("channel", "WEBFORM"))).getFirst().remedy())
                .contains("did you mean WEB_FORM?")
                .contains("STOREFRONT")
                .contains("PARTNER");
    }

    @Test
    void aMisspeltTimeZoneIsKeptAsItCameAndToldWithTheNearestOne() {
        assertThat(accepted(check(aCapture("person.timeZone", "Europe/Berln"))).unreadable())
                .containsExactly(new UnreadPart(
                        "person.timeZone", "Europe/Berln", "is no IANA time zone", "did you mean Europe/Berlin?"));
    }

    @Test
    void anUnreadablePartCostsNobodyTheRest() {
        var capture = accepted(check(aCapture(
                "person.phone", "030 1234567",
                "company.employees", "many",
                "company.country", "Atlantis",
                "company.domain", "gmail.com",
                "consent.email", "PERHAPS",
                "message", "x".repeat(12_000),
                "answers.need", "y".repeat(3_000),
                "form.openedAt", "just now")));

        assertThat(capture.person().email()).isEqualTo("ann@example.com");
        assertThat(capture.capturedAt()).isEqualTo(NOW);
        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field)
                .containsExactlyInAnyOrder(
                        "person.phone",
                        "company.employees",
                        "company.country",
                        "company.domain",
                        "consent.email",
                        "message",
                        "answers.need",
                        "form.openedAt");
        assertThat(capture.unreadable())
                .filteredOn(part -> part.field().equals("message"))
                .singleElement()
                .satisfies(part -> assertThat(part.value()).hasSize(12_000));
    }

    @Test
    void ofATextThatIsTooLongTheBeginningAndTheEndAreUsedAndAllIsKept() {
        var answer = "We need pumps." + " And more.".repeat(300) + " Please do not call me.";
        var message = "Dear all," + " and so on".repeat(1_500) + " Best, Ann";
        var capture = accepted(check(aCapture("answers.need", answer, "message", message)));

        assertThat(capture.answers().get("need"))
                .startsWith("We need pumps. And more.")
                .contains("[...]")
                .endsWith("more. Please do not call me.")
                .hasSize(CaptureRules.ANSWER);
        assertThat(capture.message())
                .startsWith("Dear all, and so on")
                .endsWith("and so on Best, Ann")
                .hasSize(CaptureRules.MESSAGE);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field, UnreadPart::value)
                .containsExactlyInAnyOrder(tuple("answers.need", answer), tuple("message", message));
        assertThat(capture.unreadable()).noneMatch(UnusedParts::isOne);
    }

    @Test
    void aTextLongerThanEverythingThatIsKeptCostsNobody() {
        var capture = accepted(check(aCapture("message", "x".repeat(200_000))));

        assertThat(capture.message()).hasSize(CaptureRules.MESSAGE);
        assertThat(capture.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.value()).hasSize(50_000));
    }

    @Test
    void aWayThatCannotBeReadIsAnAnswerForAPersonWhoKnowsWhatIsMeant() {
        var capture = accepted(check(fields(
                "channel", "PHONE",
                "person.externalIds.crm", "17",
                "person.email", "ann@example@com",
                "person.phone", "030 901871")));

        assertThat(capture.person().phone()).isNull();
        assertThat(capture.answers()).containsEntry("phone", "030 901871").containsEntry("email", "ann@example@com");
        assertThat(capture.consent()).isEqualTo(Consent.UNKNOWN);
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field)
                .containsExactlyInAnyOrder("person.email", "person.phone");
    }

    @Test
    void whatIsNoWayIsNoAnswer() {
        var capture = accepted(check(aCapture("person.phone", "n/a", "person.otherPhones[0]", "call 12")));

        assertThat(capture.answers()).isEmpty();
    }

    @Test
    void ofSeveralNumbersAndAddressesTheFirstThatCanBeUsedCountsAndTheOthersAreKept() {
        var capture = accepted(check(fields(
                "channel", "IMPORT",
                "person.email", "broken; ann@example.com ::: ann@example.org",
                "person.otherEmails[0]", "ann@example.net",
                "person.phone", "12",
                "person.otherPhones[0]", "+49301234567, +49301234568")));

        assertThat(capture.person().email()).isEqualTo("ann@example.com");
        assertThat(capture.person().otherEmails()).containsExactly("ann@example.org", "ann@example.net");
        assertThat(capture.person().phone()).isEqualTo("+49301234567");
        assertThat(capture.answers())
                .containsEntry("otherEmails", "ann@example.org, ann@example.net")
                .containsEntry("otherPhones", "+49301234568");
        assertThat(capture.unreadable())
                .extracting(UnreadPart::field, UnreadPart::value)
                .containsExactly(
                        tuple("person.email", "broken"),
                        tuple("person.otherEmails", "broken; ann@example.com ::: ann@example.org"),
                        tuple("person.phone", "12"));
    }

    @Test
    void aMisspeltFieldIsKeptAndToldWithTheOneThatWasProbablyMeant() {
        var capture = accepted(check(aCapture("person.jobTitel", "CEO", "persn.name", "Ann")));

        assertThat(capture.unreadable())
                .extracting(UnreadPart::field, UnreadPart::value, UnreadPart::remedy)
                .containsExactlyInAnyOrder(
                        tuple("person.jobTitel", "CEO", "did you mean person.jobTitle?"),
                        tuple("persn", "name: Ann", "did you mean person.name?"));
        assertThat(problems(check(fields("channel", "BLOG", "emial", "ann@example.com", "persn.email", "a@b.example"))))
                .extracting(Problem::field, Problem::remedy)
                .contains(tuple("emial", "did you mean person.email?"), tuple("persn", "did you mean person.email?"));
    }

    @Test
    void whoeverCouldBeReachedByNothingThatCanBeReadIsRefused() {
        var name = fields(
                "channel",
                "BLOG",
                "person.name",
                "Ann",
                "company.domain",
                "example.com",
                "person.email",
                "ann@@example");
        assertThat(problems(check(name))).extracting(Problem::field).containsExactly("person.email", "person");
        assertThat(check(fields("channel", "BLOG", "person.externalIds.crm", "7", "person.email", "ann@@example")))
                .isInstanceOf(Validated.Accepted.class);
    }

    @Test
    void historyIsNothingWithoutItsTime() {
        assertThat(problems(check(aCapture("historic", "true", "capturedAt", "31.02.2024"))))
                .extracting(Problem::field)
                .contains("capturedAt");
    }

    @ParameterizedTest
    @CsvSource({"person.phone, +49301", "person.externalIds.crm, 4711"})
    void aPersonIsKnownByAnyOfTheirKeys(String field, String value) {
        assertThat(check(fields("channel", "PHONE", field, value))).isInstanceOf(Validated.Accepted.class);
    }

    @Test
    void aNameTellsAPersonApartOnlyWithinACompany() {
        var name = fields("channel", "PARTNER", "person.name", "Ann Archer");
        assertThat(problems(check(name))).extracting(Problem::field).containsExactly("person");

        var nameAtCompany = fields("channel", "PARTNER", "person.name", "Ann Archer", "company.domain", "example.com");
        assertThat(check(nameAtCompany)).isInstanceOf(Validated.Accepted.class);
    }

    @Test
    void aDateInTheFarFutureIsNotBelievedAndAClockThatIsAheadIs() {
        var nextYear = NOW.plus(Duration.ofDays(365)).toString();
        assertThat(problems(check(aCapture("capturedAt", nextYear))))
                .extracting(Problem::field)
                .containsExactly("capturedAt");

        var inAnHour = NOW.plus(Duration.ofHours(1));
        assertThat(accepted(check(aCapture("capturedAt", inAnHour.toString()))).capturedAt())
                .isEqualTo(inAnHour);
    }

    @Test
    void theLanguageTellsTheCountryOfAPhoneNumberWhenNothingElseDoes() {
        var capture = accepted(check(aCapture("person.phone", "11 1234", "person.language", "pt-BR")));
        assertThat(capture.person().phone()).isEqualTo("+111234");
    }

    @Test
    void aTextWhereAnObjectBelongsIsKeptAsItCame() {
        assertThat(accepted(check(aCapture("company", "Example Roofs", "answers", "none")))
                        .unreadable())
                .extracting(UnreadPart::field, UnreadPart::value)
                .containsExactlyInAnyOrder(tuple("company", "Example Roofs"), tuple("answers", "none"));
        assertThat(problems(check(fields("channel", "BLOG", "person.email.work", "ann@example.com"))))
                .extracting(Problem::field)
                .contains("person.email");
    }

    @Test
    void aMachineThatFillsTheFieldNobodySeesIsMarkedAndKept() {
        var capture = accepted(check(aCapture("form.honeypot", "http://spam.example")));
        assertThat(capture.machine()).isEqualTo(Machine.MACHINE);
        assertThat(capture.machineRule()).isEqualTo("honeypot-filled");
    }

    @Test
    void aFormThatComesBackWithinTwoSecondsWasFilledInByAMachine() {
        var tooQuick = aCapture("form.openedAt", NOW.minusMillis(1_999).toString());
        assertThat(accepted(check(tooQuick)).machineRule()).isEqualTo("submitted-too-quickly");

        var byHand = aCapture("form.openedAt", NOW.minusSeconds(2).toString());
        assertThat(accepted(check(byHand)).machine()).isEqualTo(Machine.UNKNOWN);
    }

    @Test
    void tooMuchOfAnythingIsRefused() {
        var many = new String[102];
        for (int i = 0; i < 51; i++) {
            many[2 * i] = "answers.q" + i;
            many[2 * i + 1] = "yes";
        }
        assertThat(problems(check(aCapture(many)))).extracting(Problem::field).isEqualTo(List.of("answers"));
    }

    @Test
    void aDeviceWhoseClockIsFastIsNoMachine() {
        var opened = NOW.plusSeconds(3600);
        var capture = accepted(check(aCapture(
                "form.openedAt",
                opened.toString(),
                "capturedAt",
                opened.plusSeconds(30).toString())));

        assertThat(capture.machine()).isNotEqualTo(Machine.MACHINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example; c@d.example",
                "a@b.example, c@d.example",
                "a@b.example,c@d.example",
                "a@b.example c@d.example",
                "a@b.example/c@d.example",
                "a@b.example or c@d.example",
                "Ann <a@b.example>, Office <c@d.example>",
                "a@b.example (private), c@d.example (work)",
            })
    void ofSeveralAddressesInOneValueTheFirstIsUsedTheOthersAreKeptAndAllIsTold(String text) {
        var capture = accepted(check(aCapture("person.email", text)));

        assertThat(capture.person().email()).isEqualTo("a@b.example");
        assertThat(capture.answers()).containsEntry("otherEmails", "c@d.example");
        assertThat(capture.unreadable())
                .anySatisfy(part -> assertThat(part.value()).isEqualTo(text));
    }

    @Test
    void aListInPlaceOfAnAddressIsReadAndTold() {
        var capture = accepted(check(
                fields("channel", "WEB_FORM", "person.email[0]", "a@b.example", "person.email[1]", "c@d.example")));

        assertThat(capture.person().email()).isEqualTo("a@b.example");
        assertThat(capture.answers()).containsEntry("otherEmails", "c@d.example");
        assertThat(capture.unreadable()).extracting(UnreadPart::field).contains("person.email");
    }

    @Test
    void ofSeveralCountriesOrDomainsTheFirstIsUsedAndAllAreKept() {
        var capture = accepted(
                check(aCapture("company.domain", "one.example; two.example", "company.country", "Germany, Austria")));

        assertThat(capture.company().domain()).isEqualTo("one.example");
        assertThat(capture.company().country()).isEqualTo("DE");
        assertThat(capture.unreadable())
                .extracting(UnreadPart::value)
                .containsExactly("one.example; two.example", "Germany, Austria");
    }

    @ParameterizedTest
    @CsvSource({
        "answers.do-not-contact-me, Yes, GRANTED, DENIED, DENIED",
        "answers.do-not-contact-me, No, GRANTED, GRANTED, UNKNOWN",
        "answers.may-we-e-mail-you, no, GRANTED, DENIED, UNKNOWN",
        "answers.newsletter, yes, UNKNOWN, GRANTED, UNKNOWN",
        "answers.newsletter, yes, PENDING, PENDING, UNKNOWN",
        "answers.newsletter, yes, DENIED, DENIED, UNKNOWN",
        "answers.mayWeCallYou, yes, GRANTED, GRANTED, GRANTED",
        "answers.sms-opt-in, no, GRANTED, GRANTED, UNKNOWN",
        "answers.may-we-text-you, yes, GRANTED, GRANTED, UNKNOWN"
    })
    void anAnswerThatSpeaksOfContactIsHeardBesideTheConsent(
            String field, String value, String given, ConsentStatus email, ConsentStatus phone) {
        var capture = accepted(check(
                fields("channel", "WEB_FORM", "person.email", "a@b.example", "consent.email", given, field, value)));

        assertThat(capture.consent().email()).isEqualTo(email);
        assertThat(capture.consent().phone()).isEqualTo(phone);
        assertThat(capture.unreadable()).isEmpty();
    }

    @Test
    void anAddressWhereTheNameBelongsIsThePersonsUnlessTheyHaveGivenOne() {
        var alone = accepted(check(fields("channel", "IMPORT", "person.name", "Ann@b.example")));
        var beside = accepted(
                check(fields("channel", "IMPORT", "person.name", "ann@b.example", "person.email", "office@b.example")));

        assertThat(alone.person().email()).isEqualTo("ann@b.example");
        assertThat(alone.unreadable()).extracting(UnreadPart::field).containsExactly("person.name");
        assertThat(beside.person().email()).isEqualTo("office@b.example");
        assertThat(beside.unreadable()).isEmpty();
    }

    @Test
    void aConsentByAnAnswerSaysWhatWasAnswered() {
        var capture = accepted(
                check(fields("channel", "WEB_FORM", "person.email", "a@b.example", "answers.newsletter", "yes")));

        assertThat(capture.consent().proof()).isEqualTo("answer \"newsletter\": yes");
    }

    @Test
    void theProofHoldsTheRefusalHoweverManyAnswersSayYes() {
        var eager = "yes, " + "please ".repeat(60);
        var capture = accepted(check(fields(
                "channel", "WEB_FORM",
                "person.email", "a@b.example",
                "answers.newsletter", eager,
                "answers.newsletter-optin", eager,
                "answers.email-optin", eager,
                "answers.accepts-emails", eager,
                "answers.may-we-e-mail-you", eager,
                "answers.werbesperre", "x")));

        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(capture.consent().proof()).startsWith("answer \"werbesperre\": x, answer ");
        assertThat(capture.unreadable()).isEmpty();
    }

    @Test
    void whatLooksAsIfItSpokeOfContactAndCannotBeReadIsTold() {
        var perhaps = fields(
                "channel", "WEB_FORM", "person.email", "a@b.example", "answers.do-not-contact-before", "2027-01-01");
        var refused = fields(
                "channel",
                "WEB_FORM",
                "person.email",
                "a@b.example",
                "answers.unsub-reason",
                "NORMAL",
                "answers.unsub-time",
                "2026-01-01");

        assertThat(accepted(check(perhaps)).unreadable())
                .extracting(UnreadPart::field, UnreadPart::value)
                .containsExactly(tuple("answers.do-not-contact-before", "2027-01-01"));
        assertThat(accepted(check(perhaps)).consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
        assertThat(accepted(check(refused)).unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no,DENIED",
        "NO,DENIED",
        "false,DENIED",
        "0,DENIED",
        "withdrawn,DENIED",
        "REVOKED,DENIED",
        "OPT_OUT,DENIED",
        "opted-out,DENIED",
        "unsubscribed,DENIED",
        "never,DENIED",
        "Nein danke,DENIED",
        "do not contact,DENIED",
        "refused,DENIED",
        "denied,DENIED",
        "yes,GRANTED",
        "true,GRANTED",
        "1,GRANTED",
        "Ja,GRANTED",
        "opt-in,GRANTED",
        "subscribed,GRANTED",
        "granted,GRANTED",
        "pending,PENDING",
        "unconfirmed,PENDING",
        "unknown,UNKNOWN",
        "n/a,UNKNOWN",
        "not set,UNKNOWN",
        "[],UNKNOWN",
    })
    void aConsentIsReadAsPeopleAndProgramsWriteIt(String text, ConsentStatus consent) {
        var capture = accepted(check(aCapture("consent.email", text, "consent.phone", text)));

        assertThat(capture.consent().email()).isEqualTo(consent);
        assertThat(capture.consent().phone()).isEqualTo(consent);
        assertThat(capture.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "see contract", "GRANTET?", "2", "😡"})
    void aConsentThatNobodyUnderstandsIsANoAndIsTold(String text) {
        var capture = accepted(check(aCapture("consent.email", text)));

        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(capture.consent().phone()).isEqualTo(ConsentStatus.UNKNOWN);
        assertThat(capture.unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.problem()).contains("counts as a no"));
    }

    @ParameterizedTest
    @CsvSource({
        "consent,DENIED", "consent,false", "consent,no", "consent.mail,DENIED", "consent.EMAIL,DENIED",
                "consent.email[0],DENIED",
        "consent.email.status,DENIED", "optOut,true", "opt_out,1", "person.optOut,true", "unsubscribed,true",
                "person.doNotContact,yes",
        "do_not_email,true", "marketing.emailOptOut,true", "newsletter,no", "emailConsent,false",
                "preferences[0].unsubscribe,yes",
    })
    void aRefusalCountsWhereverItStands(String path, String value) {
        var capture = accepted(check(aCapture(path, value)));

        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(capture.unreadable()).as("it is told as well").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "consent,true",
        "consent.mail,GRANTED",
        "optOut,false",
        "newsletter,yes",
        "marketing.emailOptIn,true",
        "colour,no",
        "note,never",
        "unsubscribed,0",
    })
    void aYesOrAnythingElseThatStandsElsewhereIsNone(String path, String value) {
        var capture = accepted(check(aCapture(path, value)));

        assertThat(capture.consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
        assertThat(capture.answers()).doesNotContainKey(path);
    }

    @ParameterizedTest
    @CsvSource({
        "source.id,ann.private@mail.example",
        "source.campaign,mailing to ann@mail.example",
        "source.id,ann%40mail.example",
    })
    void nobodysAddressBecomesTheNameOfASource(String field, String value) {
        var capture = accepted(check(aCapture(field, value)));

        assertThat(capture.source().id()).isEqualTo("web-form");
        assertThat(capture.source().campaign()).isNull();
        assertThat(capture.unreadable()).extracting(UnreadPart::field).containsExactly(field);
    }

    @Test
    void aPlaceMayHaveAnAtInItsName() {
        assertThat(accepted(check(aCapture("source.id", "Lunch @ Joe's", "source.campaign", "@spring")))
                        .source())
                .extracting(CaptureSource::id, CaptureSource::campaign)
                .containsExactly("Lunch @ Joe's", "@spring");
    }
}
