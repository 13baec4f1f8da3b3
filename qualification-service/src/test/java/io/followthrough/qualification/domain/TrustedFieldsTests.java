package io.followthrough.qualification.domain;

import static io.followthrough.events.CaptureChannel.IMPORT;
import static io.followthrough.events.CaptureChannel.PARTNER;
import static io.followthrough.events.CaptureChannel.PHONE;
import static io.followthrough.events.CaptureChannel.WEB_FORM;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is trusted most says who somebody is, and of several of them the newest: no row replaces what a person typed. */
class TrustedFieldsTests {

    private static final Person TYPED = new Person(
            "Walter Weber",
            "ww@works.example",
            "+4930111111",
            Map.of(),
            "Head of Purchasing",
            "de",
            "Europe/Berlin",
            Map.of("linkedin", "https://linkedin.com/in/walter"),
            "12",
            List.of());
    private static final Person LISTED = new Person(
            "WEBER, W.",
            "ww@works.example",
            "+4930999999",
            Map.of("crm", "4711"),
            "PURCHASING",
            "en",
            "Europe/London",
            Map.of("linkedin", "https://linkedin.com/in/other", "xing", "https://xing.com/walter"));
    private static final Company OWN = new Company("Weber Werkzeuge GmbH", "works.example", "tools", 120, "DE");
    private static final Company OF_LIST = new Company("WEBER", "works.example", "TOOLS", 5, "GB");

    @Test
    void aListReplacesNothingThatThePersonTyped() {
        var decision = decide(told(WEB_FORM, TYPED, OWN, 9), told(IMPORT, LISTED, OF_LIST, 0));

        assertThat(decision.person())
                .isEqualTo(new Person(
                        "Walter Weber",
                        "ww@works.example",
                        "+4930111111",
                        Map.of("crm", "4711"),
                        "Head of Purchasing",
                        "de",
                        "Europe/Berlin",
                        Map.of("linkedin", "https://linkedin.com/in/walter", "xing", "https://xing.com/walter"),
                        "12",
                        List.of()));
        assertThat(decision.company()).isEqualTo(OWN);
    }

    @Test
    void whatThePersonDidNotSayAListMay() {
        var bare = new Person(null, "ww@works.example", null, Map.of(), null, null, null, Map.of());
        var decision = decide(told(WEB_FORM, bare, null, 9), told(IMPORT, LISTED, OF_LIST, 0));

        assertThat(decision.person().phone()).isEqualTo("+4930999999");
        assertThat(decision.person().jobTitle()).isEqualTo("PURCHASING");
        assertThat(decision.company()).isEqualTo(OF_LIST);
    }

    @Test
    void anEmptyRowEmptiesNothing() {
        var bare = new Person(null, "ww@works.example", null, Map.of("crm", "4711"), null, null, null, Map.of());

        assertThat(decide(told(IMPORT, LISTED, OF_LIST, 9), told(IMPORT, bare, null, 0)))
                .satisfies(decision -> {
                    assertThat(decision.person().jobTitle()).isEqualTo("PURCHASING");
                    assertThat(decision.company()).isEqualTo(OF_LIST);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "PARTNER", "REFERRAL", "WEB_FORM", "PHONE"})
    void thePersonsNewerWordReplacesAnybodys(CaptureChannel before) {
        var decision = decide(told(before, LISTED, OF_LIST, 9), told(WEB_FORM, TYPED, OWN, 0));

        assertThat(decision.person().phone()).isEqualTo("+4930111111");
        assertThat(decision.person().jobTitle()).isEqualTo("Head of Purchasing");
        assertThat(decision.company()).isEqualTo(OWN);
    }

    /** What a file holds is a list's word, whatever channel its people once came by; so is what a robot fills in. */
    @Test
    void aFormInAFileAndARobotAreLists() {
        var form = told(WEB_FORM, TYPED, OWN, 9);
        var file = told(WEB_FORM, LISTED, OF_LIST, 0).broughtBy(List.of("import-1"));
        var robot = told(WEB_FORM, LISTED, OF_LIST, 0, Machine.MACHINE);

        assertThat(decide(form, file).person().jobTitle()).isEqualTo("Head of Purchasing");
        assertThat(decide(form, robot).person().jobTitle()).isEqualTo("Head of Purchasing");
        assertThat(decide(told(PARTNER, TYPED, OWN, 9), file).person().jobTitle())
                .isEqualTo("Head of Purchasing");
        assertThat(decide(form, told(PHONE, LISTED, OF_LIST, 0)).person().jobTitle())
                .as("what they said on the telephone")
                .isEqualTo("PURCHASING");
    }

    @ParameterizedTest
    @CsvSource({
        "Weber Werkzeuge GmbH, WEBER WERKZEUGE GMBH",
        "Weber Werkzeuge GmbH, weber werkzeuge gmbh",
        "Weber Werkzeuge GmbH, 'WEBER-WERKZEUGE GMBH '"
    })
    void ofTwoSpellingsTheOneInCapitalsAndSmallLettersHolds(String taken, String shouted) {
        var well = new Company(taken, "works.example", null, null, null);
        var ill = new Company(shouted, "works.example", null, null, null);

        assertThat(name(told(IMPORT, LISTED, well, 9), told(IMPORT, LISTED, ill, 0)))
                .isEqualTo(taken);
        assertThat(name(told(IMPORT, LISTED, ill, 9), told(IMPORT, LISTED, well, 0)))
                .isEqualTo(taken);
        assertThat(name(told(WEB_FORM, TYPED, well, 9), told(WEB_FORM, TYPED, ill, 0)))
                .isEqualTo(taken);
    }

    @Test
    void aListThatNamesAnotherCompanyIsNotMixedIn() {
        var atHome = new Person("Walter Weber", "walter@gmail.com", null, Map.of(), null, null, null, Map.of());
        var own = new Company("Weber Werkzeuge GmbH", null, null, null, null);
        var other = new Company("Meier AG", null, "banking", 4000, "CH");
        var elsewhere = new Company("Meier AG", "meier.example", "banking", 4000, "CH");

        assertThat(decide(told(WEB_FORM, atHome, own, 9), told(IMPORT, atHome, other, 0))
                        .company())
                .isEqualTo(own);
        assertThat(decide(told(WEB_FORM, TYPED, OWN, 9), told(IMPORT, LISTED, elsewhere, 0))
                        .company())
                .isEqualTo(OWN);
    }

    /** Who is written to at another company works there, and what they said of the place before is over. */
    @Test
    void anAddressAtAnotherCompanyIsBelieved() {
        var moved = new Person(
                "Walter Weber",
                "weber@meier.example",
                "+4141222222",
                Map.of(),
                "Head of Finance",
                null,
                null,
                Map.of());
        var decision = decide(told(WEB_FORM, TYPED, OWN, 9), told(IMPORT, moved, null, 0));

        assertThat(decision.company()).isEqualTo(new Company(null, "meier.example", null, null, null));
        assertThat(decision.person().email()).isEqualTo("weber@meier.example");
        assertThat(decision.person().jobTitle()).isEqualTo("Head of Finance");
        assertThat(decision.person().phone()).isEqualTo("+4141222222");
        assertThat(decision.person().name()).isEqualTo("Walter Weber");
    }

    @Test
    void aNumberUnderWhichSomebodyElseAnsweredGivesWayToAnyOther() {
        var wrong = activity(
                ActivityKind.NOTE_TAKEN,
                daysAgo(1),
                null,
                Map.of(ActivityRecorded.WRONG_NUMBER, "+4930111111"),
                null,
                null);

        assertThat(decide(told(WEB_FORM, TYPED, OWN, 9), wrong).person().phone())
                .as("there is no other")
                .isEqualTo("+4930111111");
        // The row is older than the call, as rows are: they bear the day on which the person was entered.
        assertThat(decide(told(WEB_FORM, TYPED, OWN, 9), wrong, told(IMPORT, LISTED, OF_LIST, 5))
                        .person()
                        .phone())
                .isEqualTo("+4930999999");
    }

    @Test
    void whatWasSaidInACallOrOnThePreferencePageIsTheirOwnWord() {
        var form = told(WEB_FORM, TYPED, OWN, 9);

        for (var kind : List.of(ActivityKind.CALL_CONNECTED, ActivityKind.QUESTION_ANSWERED)) {
            assertThat(decide(form, speaking("fr", kind)).person().language())
                    .as("%s", kind)
                    .isEqualTo("fr");
        }
        assertThat(decide(form, speaking("fr", ActivityKind.EMAIL_OPENED))
                        .person()
                        .language())
                .as("what a system knows of whoever opened something")
                .isEqualTo("de");
    }

    private static ActivityRecorded speaking(String language, ActivityKind kind) {
        return activity(kind, TODAY).of(Person.UNKNOWN.speaking(language));
    }

    private static @Nullable String name(LeadCaptured... captures) {
        var company = decide((Object[]) captures).company();
        return company == null ? null : company.name();
    }

    private static LeadCaptured told(CaptureChannel channel, Person person, @Nullable Company company, int daysAgo) {
        return told(channel, person, company, daysAgo, Machine.HUMAN);
    }

    private static LeadCaptured told(
            CaptureChannel channel, Person person, @Nullable Company company, int daysAgo, Machine machine) {
        Instant at = daysAgo(daysAgo);
        return capture(
                "lead-" + channel + at + machine,
                channel,
                person,
                company,
                at,
                Map.of(),
                null,
                Consent.UNKNOWN,
                machine);
    }
}
