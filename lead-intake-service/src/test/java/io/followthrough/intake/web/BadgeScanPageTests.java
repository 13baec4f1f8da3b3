package io.followthrough.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.Chromium;
import io.followthrough.testkit.PageChecks;
import io.followthrough.testkit.TopicProbe;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges and cards with a code, at a store's screen: as a picture, before the camera, and without a network. */
class BadgeScanPageTests extends IntakeTest {

    private static final String BADGE = """
            BEGIN:VCARD
            VERSION:3.0
            N:Berger;Ann;;Dr.;
            FN:Dr. Ann Berger
            ORG:Berger Kitchens;Sales
            TEL;TYPE=FAX:+49 30 901821
            TEL;TYPE=CELL:+49 171 1234567
            EMAIL;TYPE=WORK:ann@badges.example
            END:VCARD
            """;
    /** Draws a code into a canvas, by the encoder of another file of the library than the one that reads. */
    private static final String DRAW = """
            async text => {
              const { encodeQR } = await import('/kiosk/assets/qr/index.js');
              const code = encodeQR(text, 'raw'), of = 6;
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = (code.length + 8) * of;
              const pen = canvas.getContext('2d');
              pen.fillStyle = '#fff';
              pen.fillRect(0, 0, canvas.width, canvas.height);
              pen.fillStyle = '#000';
              code.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect((x + 4) * of, (y + 4) * of, of, of)));
              globalThis.drawn = canvas;
              return canvas.toDataURL('image/png').split(',')[1];
            }
            """;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void onATablet() {
        window = Chromium.window(820, 1180);
        page = window.newPage();
        page.navigate(request("/kiosk/store-berlin", "").build().uri().toString());
        assertThat(page.locator("#scan")).isVisible();
    }

    @AfterEach
    void closed() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void aPictureOfABadgeFillsTheFormAndThePersonIsTakenIn() {
        show(BADGE);

        assertThat(page.getByLabel("Your name")).hasValue("Dr. Ann Berger");
        assertThat(page.getByLabel("E-mail")).hasValue("ann@badges.example");
        assertThat(page.getByLabel("Phone, with country code")).hasValue("+49 171 1234567");
        assertThat(page.locator("#scan-told")).hasText("Please check what was read.");
        PageChecks.assertFits(page);
        PageChecks.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "badge-scanned.png")));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign up"))
                .click();

        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class,
                    it -> "ann@badges.example".equals(it.person().email()));
            assertThat(lead.person().phone()).isEqualTo("+491711234567");
        }
    }

    @Test
    void aBadgeBeforeTheCameraFillsTheFormAndTheCameraIsOffAfterwards() {
        page.evaluate(DRAW, "MECARD:N:Stone,Bob;TEL:+44 20 7946 0018;EMAIL:bob@badges.example;;");
        // A canvas films as long as something is drawn on it.
        page.evaluate("""
                () => {
                  setInterval(() => drawn.getContext('2d').fillRect(0, 0, 1, 1), 50);
                  navigator.mediaDevices.getUserMedia = async () => globalThis.filmed = drawn.captureStream(20);
                }
                """);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scan a badge or card"))
                .click();

        assertThat(page.getByLabel("Your name")).hasValue("Bob Stone");
        assertThat(page.getByLabel("E-mail")).hasValue("bob@badges.example");
        assertThat(page.locator("#scan-video")).isHidden();
        assertThat(page.evaluate("() => filmed.getTracks().every(track => track.readyState === 'ended')"))
                .isEqualTo(true);
    }

    @Test
    void aCodeThatTellsOfNobodySaysSo() {
        show("https://fair.example/hall-4");

        assertThat(page.locator("#scan-told")).hasText("No contact was found. Please type it.");
        assertThat(page.getByLabel("Your name")).isEmpty();
    }

    @Test
    void aBadgeIsReadWithoutANetwork() {
        page.waitForFunction("() => document.documentElement.dataset.offline === 'ready'");
        page.reload();
        window.setOffline(true);
        page.reload();
        assertThat(page.locator("#scan")).isVisible();
        show("BIZCARD:N:Omar;X:Haddad;T:Buyer;C:Haddad Kitchens;B:+49 30 901820;E:omar@badges.example;;");

        assertThat(page.getByLabel("Your name")).hasValue("Omar Haddad");
        assertThat(page.getByLabel("E-mail")).hasValue("omar@badges.example");
    }

    @Test
    void whatBadgesAndCardsSay() {
        assertReads(
                "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen\nEND:VCARD",
                Map.of("name", "Jürgen Müller"));
        assertReads(
                "begin:vcard\r\nversion:4.0\r\nfn:田中 太郎\r\nitem1.email;type=pref:taro@\r\n badges.example\r\nend:vcard",
                Map.of("name", "田中 太郎", "email", "taro@badges.example"));
        assertReads(
                "BEGIN:VCARD\nN:O'Neil\\, Jr.;Shaun\nORG:Smith\\; Sons\nTITLE:Head of\\, all\nTEL;VALUE=uri:tel:+1-555-010-9999\nEND:VCARD",
                Map.of(
                        "name",
                        "Shaun O'Neil, Jr.",
                        "company",
                        "Smith; Sons",
                        "jobTitle",
                        "Head of, all",
                        "phone",
                        "+1-555-010-9999"));
        assertReads(
                "BEGIN:VCARD\nFN:Two Mails\nEMAIL:first@badges.example\nEMAIL;TYPE=INTERNET,PREF:best@badges.example\nEND:VCARD",
                Map.of("name", "Two Mails", "email", "best@badges.example"));
        assertReads(
                "MECARD:N:Doe\\;Smith,John;EMAIL:john\\:d@badges.example;NOTE:x;;",
                Map.of("name", "John Doe;Smith", "email", "john:d@badges.example"));
        assertReads("mailto:mia@badges.example?subject=Hello", Map.of("email", "mia@badges.example"));
        assertReads("MATMSG:TO:mia@badges.example;SUB:;BODY:;;", Map.of("email", "mia@badges.example"));
        assertReads("tel:+49 30 901820", Map.of("phone", "+49 30 901820"));
        assertReads("4006381333931", Map.of());
        assertReads("WIFI:S:fair;T:WPA;P:secret@home.example;;", Map.of());
    }

    private void assertReads(String text, Map<String, String> contact) {
        assertThat(page.evaluate("async text => (await import('/kiosk/assets/card.js')).contactOf(text)", text))
                .as(text)
                .isEqualTo(contact);
    }

    /** Chooses a picture of the code, as a telephone's camera makes it where pages may not film. */
    private void show(String text) {
        var png = Base64.getDecoder().decode((String) page.evaluate(DRAW, text));
        page.locator("#scan-picture").setInputFiles(new FilePayload("badge.png", "image/png", png));
    }
}
