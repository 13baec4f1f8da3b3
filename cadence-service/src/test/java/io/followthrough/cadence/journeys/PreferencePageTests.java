package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.Profile;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.Topics;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People choose topics, ways, frequency and language by the link under every e-mail. */
class PreferencePageTests extends JourneyTest {

    private static final Pattern LINK = Pattern.compile("/preferences/\\S+");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private FollowUps followUps;

    @Test
    void everyEmailLeadsThereAndLookingChangesNothing() {
        mondayMorning();
        qualified("chooses");
        var path = linkIn(GreenMailUtil.getBody(awaitMailTo("chooses@example.com", 1)));
        // The mail is there a moment before it is written down as sent.
        var before =
                Awaitility.await().atMost(PATIENCE).until(() -> person("chooses"), person -> !person.hasMailInHand());

        for (var method : new String[] {"GET", "HEAD", "GET"}) {
            for (var behind : List.of("", ".", "%3E", ";", "/", "=", "%0A")) {
                assertThat(browse(method, path + behind, "").statusCode())
                        .as("%s behind it", behind)
                        .isEqualTo(200);
            }
        }

        assertThat(person("chooses")).isEqualTo(before);
        assertThat(browse("GET", path, "").body())
                .contains("What would you like to hear from us?")
                .doesNotContain("chooses", "Ann", "example.com");
    }

    /** To agree to contact is not to ask for the newsletter, and no page makes it so by being saved. */
    @Test
    void theNewsletterIsThereForWhoeverTicksIt() {
        var path = known(People.aNewLead("not-yet"));
        assertThat(browse("GET", path, "").body())
                .contains("value=\"NEWSLETTER\"")
                .doesNotContainPattern("value=\"NEWSLETTER\"[^>]*checked");
        var rest = "wanted=EMAIL&wanted=SURVEY&wanted=CALL&wanted=LETTER&wanted=VISIT&wanted=IDEAS&language=en";

        browse("POST", path, rest + "&frequency=SELDOM");
        assertThat(person("not-yet").profile().asksForNewsletter()).isFalse();
        assertThat(person("not-yet").suppression().closures()).isEmpty();

        CLOCK.advance(Duration.ofMinutes(1));
        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            assertThat(browse("POST", path, rest + "&wanted=NEWSLETTER&frequency=SELDOM")
                            .body())
                    .containsPattern("value=\"NEWSLETTER\"[^>]*checked");
            var told = activities.await(
                    ActivityRecorded.class,
                    activity -> "not-yet".equals(activity.prospectId())
                            && activity.answers().containsKey("wantedTopics"));
            assertThat(told.answers()).containsEntry("wantedTopics", "NEWSLETTER");
        }
        assertThat(person("not-yet").profile().asksForNewsletter()).isTrue();

        CLOCK.advance(Duration.ofMinutes(1));
        browse("POST", path, rest + "&frequency=SELDOM");
        assertThat(person("not-yet").suppression().closures()).hasSize(1);
    }

    @Test
    void whatIsChosenHoldsAtOnceAndIsTold() {
        var path = known(People.aNewLead("quiet"));
        var form = "wanted=EMAIL&wanted=LETTER&wanted=IDEAS&frequency=P3M&language=de";

        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var saved = browse("POST", path, form);
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.body()).contains("Ihre Auswahl ist gespeichert", "Pause bis ");

            var told = activities.await(ActivityRecorded.class, activity -> "quiet".equals(activity.prospectId()));
            assertThat(told.kind()).isEqualTo(ActivityKind.QUESTION_ANSWERED);
            assertThat(told.person()).isNotNull();
            assertThat(told.person().language()).isEqualTo("de");
            assertThat(told.answers())
                    .containsEntry("refusedChannels", "CALL,VISIT,SURVEY")
                    .containsEntry("frequency", "PAUSED")
                    .containsEntry("refusedTopics", "NONE")
                    .containsKey("pausedUntil");
        }
        var quiet = person("quiet");
        assertThat(quiet.next().is(NextAction.Kind.PAUSED)).isTrue();

        browse("POST", path, "wanted=EMAIL&wanted=LETTER&wanted=IDEAS&frequency=KEEP&language=de");
        assertThat(person("quiet")).as("the same again").isEqualTo(quiet);
    }

    @Test
    void whoHasHadEnoughComesBackByConfirmationAlone() {
        var path = known(People.aNewLead("enough"));

        assertThat(browse("POST", path, "all=stop").body()).contains("We will leave you alone");
        assertThat(person("enough").suppression().optedOut()).isTrue();

        browse("POST", path, "wanted=EMAIL&frequency=NORMAL&language=en");
        assertThat(person("enough").suppression().optedOut())
                .as("no form opens it")
                .isTrue();

        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            assertThat(browse("POST", path, "all=again").body()).contains("look into your mailbox");
            var asked = activities.await(
                    ActivityRecorded.class,
                    activity -> "enough".equals(activity.prospectId())
                            && activity.kind() == ActivityKind.QUESTION_ANSWERED);
            assertThat(asked.answers()).isEqualTo(Map.of("allowedChannels", "EMAIL"));
        }
        assertThat(person("enough").suppression().optedOut())
                .as("not before the link is clicked")
                .isTrue();
    }

    @Test
    void whoeverComesBackWithoutAnotherWordIsNotThankedForGettingInTouch() {
        var path = known(People.aNewLead("silent"));
        browse("POST", path, "all=stop");
        var refusedAt = CLOCK.instant();
        qualified(
                People.since(decided("silent", Stage.OPTED_OUT, ConsentStatus.DENIED, 2), refusedAt),
                People.since(decided("silent", Stage.OPTED_OUT, ConsentStatus.PENDING, 3), refusedAt));

        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            topic.write(event(
                    "silent",
                    Fixtures.anActivity("confirms", ActivityKind.CONSENT_CONFIRMED, "silent", CLOCK.instant())));
        }
        qualified(decided("silent", Stage.LEAD, ConsentStatus.GRANTED, 4));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !person("silent").suppression().optedOut()
                        && person("silent").next().is(NextAction.Kind.WAKE_UP));
        assertThat(person("silent").profile()).extracting(Profile::quiet).isEqualTo(true);
    }

    private static ProspectQualified decided(String prospectId, Stage stage, ConsentStatus email, long revision) {
        return People.aNewLead(
                prospectId,
                draft -> draft.stage(stage)
                        .road(stage == Stage.OPTED_OUT ? Road.FUTURE_INTEREST : Road.CURRENT_INTEREST, null)
                        .consent(email)
                        .revision(revision));
    }

    @Test
    void refusedEmailThatIsWantedAgainIsConfirmedFirst() {
        var path = known(People.aNewLead("on-second-thought"));
        var everything = "wanted=CALL&wanted=EMAIL&frequency=NORMAL&language=en";

        browse("POST", path, everything.replace("wanted=EMAIL&", ""));
        var again = browse("POST", path, everything);

        assertThat(again.body()).contains("To get e-mail again, please click the link");
        assertThat(person("on-second-thought").suppression().closures()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Token.Kind.class, names = "PREFERENCES", mode = EnumSource.Mode.EXCLUDE)
    void noOtherLinkLeadsThere(Token.Kind kind) {
        known(People.aNewLead("other"));

        var answer = browse("POST", path(kind, "other"), "all=stop");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This link does not work");
        assertThat(person("other").suppression().optedOut()).isFalse();
    }

    @Test
    void aFormWithoutAnythingIsAnError() {
        assertThat(browse("POST", known(People.aNewLead("empty")), "").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "pt-BR"})
    void thePageReadsWellInALanguageOfThePerson(String language) {
        var path = known(speaking("reads-" + language.toLowerCase(java.util.Locale.ROOT), language));

        try (var window = Chromium.window(390, 844)) {
            var page = window.newPage();
            page.navigate(uri(path).toString());

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.equals("pt-BR") ? "en" : language);
            assertThat(page.locator("select").inputValue()).isEqualTo(language);
            PageChecks.assertFits(page);
            PageChecks.assertAccessible(page);
            if (!language.equals("pt-BR")) {
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(language.equals("de") ? ColorScheme.DARK : ColorScheme.LIGHT));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", "preferences-" + language + ".png"))
                        .setFullPage(true));
            }
        }
    }

    @Test
    void itIsFilledInWithKeyboardOrMouse() {
        var path = known(People.aNewLead("clicks"));

        try (var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(uri(path).toString());
            page.getByLabel("Phone").uncheck();
            page.getByLabel("At most one e-mail a month").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();

            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your choices are saved");
            PlaywrightAssertions.assertThat(page.getByLabel("Phone")).not().isChecked();
            PlaywrightAssertions.assertThat(page.getByLabel("At most one e-mail a month"))
                    .isChecked();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", "preferences-saved.png"))
                    .setFullPage(true));
            assertThat(person("clicks").suppression().wishes().seldom()).isTrue();

            page.getByText("Stop contacting me").click();
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("We will leave you alone");
            PageChecks.assertAccessible(page);
            page.getByText("Send me e-mail again").click();
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)).containsText("mailbox");
            PlaywrightAssertions.assertThat(page.getByText("Send me e-mail again", new Page.GetByTextOptions()))
                    .hasCount(0);
        }
    }

    private static ProspectQualified speaking(String prospectId, String language) {
        var lead = People.aNewLead(prospectId, draft -> draft.consent(ConsentStatus.GRANTED));
        var person = lead.person();
        return new ProspectQualified(
                lead.prospectId(),
                lead.stage(),
                lead.road(),
                lead.role(),
                lead.score(),
                lead.criteria(),
                lead.missing(),
                lead.nextQuestion(),
                lead.reentryAt(),
                new Person(person.name(), person.email(), person.phone(), Map.of(), null, language, null, Map.of()),
                lead.company(),
                lead.consent(),
                lead.firstCapture(),
                lead.historic(),
                lead.rulesVersion(),
                lead.revision());
    }

    /** The way to the page of somebody who is known. */
    private String known(ProspectQualified person) {
        qualified(person);
        Awaitility.await(person.prospectId() + " is planned")
                .atMost(PATIENCE)
                .until(() -> followUps
                        .find(person.prospectId())
                        .filter(known -> known.enrolment().isPresent())
                        .isPresent());
        return path(Token.Kind.PREFERENCES, person.prospectId());
    }

    private String path(Token.Kind kind, String prospectId) {
        return "/preferences/"
                + tokens.sign(new Token(kind, prospectId, prospectId + ".e1s1a1", null, CLOCK.instant()));
    }

    private FollowUp person(String prospectId) {
        return followUps.find(prospectId).orElseThrow();
    }

    private static String linkIn(String body) {
        var link = LINK.matcher(body.replace("=\r\n", "").replace("=3D", "="));
        assertThat(link.find()).as(body).isTrue();
        return link.group();
    }

    private HttpResponse<String> browse(String method, String path, String form) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(form));
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
