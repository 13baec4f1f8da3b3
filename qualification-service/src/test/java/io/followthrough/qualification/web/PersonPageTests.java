package io.followthrough.qualification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.PageChecks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page of one prospect: what is known, what a rep enters, and what follows from it. */
class PersonPageTests extends ListeningService {

    private ProspectWindow window;
    private int number;

    @BeforeEach
    void signedIn() {
        window = new ProspectWindow(port);
    }

    @AfterEach
    void nothingWasRefusedByThePolicyOrFailed() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void theNextQuestionSaysHowMuchItsAnswersWouldChange() {
        var id = came("Gina Gain", "gina@person.example", null);
        window.open(id);

        var question = view(id).at("/nextQuestion");
        assertThat(window.card("Ask next")).containsText(question.at("/text").asString());
        assertThat(window.card("Ask next")).containsText("Why ask this first: the ");
        assertThat(window.card("Ask next"))
                .containsText(
                        "gain " + ProspectWindow.oneDecimal(question.at("/gain").asDouble()));
    }

    @Test
    void asLongAsNoChanceIsLearntThePageSaysWhatIsMissing() {
        window.open(came("Sue Silent", "sue@person.example", null));

        assertThat(window.card("Chance of a sale")).containsText("Nothing is said: ");
        assertThat(window.card("Chance of a sale")).containsText("of 30)");
        assertThat(window.card("Chance of a sale").locator(".chance")).hasCount(0);
    }

    @Test
    void whereEmailComesBackAnotherAddressIsNamedAndNothingIsSentThere() {
        var olga = new Person("Olga Other", "olga@person.example", null, Map.of(), null, "en", null, Map.of())
                .alsoAt(List.of("olga@home.example"));
        handOver(capture(CaptureChannel.WEB_FORM, olga, daysAgo(2)));
        var id = search("olga@home.example").at("/items/0/prospectId").asString();
        window.open(id);
        assertThat(window.card("About")).containsText("Also at");
        assertThat(window.card("About")).containsText("olga@home.example");
        assertThat(window.page.getByText("E-mail comes back")).hasCount(0);

        qualifyProspects.handle(List.of(anEvent(
                id,
                daysAgo(1),
                Fixtures.anActivityOf(
                        new Person(null, "olga@person.example", null, Map.of(), null, null, null, Map.of()),
                        ActivityKind.EMAIL_BOUNCED,
                        daysAgo(1)))));
        window.page.reload();

        assertThat(window.page.getByText("E-mail comes back")).isVisible();
        assertThat(window.page.locator("p.line"))
                .containsText("Another address is known: olga@home.example. Nothing is sent there by itself.");
        window.page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "other-address.png"))
                .setFullPage(true));
    }

    @Test
    void aDealIsOpenedAndWonWithItsValueAndReason() {
        window.open(came("Will Win", "will@person.example", null));
        window.page.getByLabel("Value").fill("12000");
        window.page.getByLabel("Currency").fill("eur");
        window.button("Open a deal").click();
        assertThat(stage()).containsText("Opportunity");
        assertThat(window.button("Open a deal")).hasCount(0);

        window.page.getByLabel("Reason").fill("Liked the trial");
        window.button("Won").click();

        assertThat(stage()).containsText("Customer");
        assertThat(entry("Deal opened")).containsText("12,000 EUR");
        assertThat(entry("Deal won")).containsText("Liked the trial");
    }

    @Test
    void aSumIsReadAsItIsTypedAndAskedAboutWhereItMayMeanTwo() {
        var id = came("Dora Decimal", "dora@person.example", null);
        window.open(id);
        window.page.getByLabel("Currency").fill("eur");
        window.page.getByLabel("Value").fill("1.234");
        window.button("Open a deal").click();
        assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("write 1234, or 1.23");

        window.page.getByLabel("Value").fill("1.234,56");
        window.button("Open a deal").click();

        assertThat(entry("Deal opened")).containsText("1,234.56 EUR");
        Assertions.assertThat(view(id).at("/deals/0/value").decimalValue()).isEqualByComparingTo("1234.56");
    }

    /** The second column is what is read; nothing where it cannot be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12000 | 12000
            12 500,00 | 12500
            1'250.50 | 1250.5
            1,234.56 | 1234.56
            1.234.567 | 1234567
            0,5 | 0.5
            0.125 | 0.125
            1.234 |
            1,234 |
            -5 |
            1,2,3 |
            12.34.567 |
            1e3 |
            twelve |
            """)
    void sumsOfAllCountries(String typed, @Nullable String read) {
        var found = window.page.evaluate(
                "async typed => (await import('/kit/amount.js')).amountOf(typed).value ?? null", typed);

        Assertions.assertThat(found == null ? null : new BigDecimal(found.toString()))
                .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .isEqualTo(read == null ? null : new BigDecimal(read));
    }

    @Test
    void anObjectionIsRaisedInTheirWordsStandsOpenAndIsCleared() {
        window.open(came("Olga Objection", "olga@person.example", null));
        window.page.getByLabel("Objection").selectOption("TRUST");
        window.page.getByLabel("What was said").fill("Never heard of you");
        window.button("Raise").click();

        assertThat(window.card("Objections")).containsText("1 open");
        assertThat(window.card("Objections").locator("li")).containsText("Trust: Never heard of you");
        PageChecks.assertAccessible(window.page);
        window.button("Cleared").click();

        assertThat(window.card("Objections")).containsText("none open");
        assertThat(window.card("Objections").locator("li")).hasCount(0);
        assertThat(entry("Objection raised")).containsText("Never heard of you");
        assertThat(entry("Objection cleared")).containsText("Trust");
    }

    @Test
    void whoTurnedOutToBeOnePersonIsListedAndMadeTwoAgain() {
        came("Mia Merge", "mia@person.example", null);
        came("Mia Merge", null, "+49307654321");
        var id = came("Mia Merge", "mia@person.example", "+49307654321");
        window.open(id);
        assertThat(window.card("Same person")).containsText("1 merged");
        assertThat(window.card("Same person").locator("li")).containsText("2 Mar 2026");
        window.card("Same person")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();

        assertThat(window.page.getByRole(AriaRole.STATUS).filter(having("two people again")))
                .isVisible();
        assertThat(window.card("Same person")).containsText("Nobody else turned out to be this person");
        assertThat(window.page.locator(".facts")).containsText("mia@person.example");
    }

    @Test
    void theWayThroughACompanyLeadsFromWhoKeepsTheGateToWhoDecides() {
        var gate = came("Gary Gate", "gary@way.example", null);
        var boss = came("Dora Decides", "dora@way.example", null);
        came("Ivan Influence", "ivan@way.example", null);
        window.open(gate);
        play("GATEKEEPER");
        window.open(boss);
        assertThat(company()).containsText("Nobody who decides is known: ask Gary Gate who it is.");
        play("DECISION_MAKER");
        window.open(gate);

        assertThat(company()).containsText("Ask Gary Gate for a word with Dora Decides, who decides.");
        assertThat(company().locator(".path a"))
                .containsText(new String[] {"Gary Gate", "Dora Decides", "Ivan Influence"});
        assertThat(company().locator("[aria-current]")).containsText("Gary Gate");
        company().locator("a").nth(1).click();

        assertThat(window.page.getByRole(AriaRole.HEADING).first()).hasText("Dora Decides");
        assertThat(company().locator("[aria-current]")).containsText("Decision maker");
    }

    private void play(String role) {
        window.page.getByLabel("Role in the company").selectOption(role);
        assertThat(window.page.locator(".timeline").getByText("Role: " + role)).isVisible();
    }

    private Locator company() {
        return window.card("Way Works");
    }

    private Locator stage() {
        return window.page.locator(".top .marks");
    }

    private Locator entry(String what) {
        return window.page.locator(".timeline > li").filter(having(what));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** @return the prospect's id */
    private String came(String name, String email, String phone) {
        var person = new Person(name, email, phone, Map.of(), null, "en", null, Map.of());
        var leadId = name.replace(' ', '-') + "-" + ++number;
        var isAtCompany = email != null && email.endsWith("@way.example");
        var capture = capture(
                leadId,
                CaptureChannel.WEB_FORM,
                person,
                isAtCompany ? new Company("Way Works", "way.example", null, null, "DE") : null,
                daysAgo(0),
                Map.of(),
                "hello",
                Consent.UNKNOWN,
                Machine.HUMAN);
        handOver(capture);
        return search(email == null ? phone.substring(1) : email)
                .at("/items/0/prospectId")
                .asString();
    }

    private void handOver(LeadCaptured capture) {
        qualifyProspects.handle(List.of(anEvent(capture.leadId(), capture.capturedAt(), capture)));
    }

    private JsonNode search(String words) {
        return RunningService.send(request("v1/prospects?q=" + words)).is(200).body();
    }

    private JsonNode view(String id) {
        return RunningService.send(request("v1/prospects/" + id)).is(200).body();
    }

    private java.net.http.HttpRequest.Builder request(String path) {
        return java.net.http.HttpRequest.newBuilder(java.net.URI.create(window.address(path)))
                .header("Authorization", "Bearer " + EmbeddedPlatform.READ_KEY);
    }
}
