package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionTests {

    private static final Form FORM = FormPagesTests.form(null);
    private static final Form KIOSK = FormPagesTests.form("berlin");
    private static final ConsentSeal SEAL = new ConsentSeal("a-secret-of-the-tests-only");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void theClockOfADeviceIsPutRightByWhatItSaysWhenItSends() {
        var sent = Map.of(
                "form.openedAt", "2031-01-01T10:00:00Z",
                "capturedAt", "2031-01-01T10:01:00Z",
                "sentAt", "2031-01-01T12:01:00Z");
        var fields = submission(KIOSK, sent).fields(NOW);

        assertThat(fields.get("capturedAt")).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(fields.get("form.openedAt")).isEqualTo("2026-03-02T05:59:00Z");
    }

    @Test
    void aTimeThatCannotBePutRightStaysAsItCame() {
        for (var sentAt : List.of("", "yesterday", "+1000000000-12-31T23:59:59Z")) {
            var sent = Map.of("capturedAt", "-1000000000-01-01T00:00:00Z", "sentAt", sentAt);
            var fields = submission(KIOSK, sent).fields(NOW);
            assertThat(fields.get("capturedAt")).as("nobody is lost by a clock").isNull();
            assertThat(fields.get("unreadable[0].value")).isEqualTo(sent.get("capturedAt"));
        }
    }

    @Test
    void whoSignedUpBeforeTheFormWasChangedIsTakenAsTheyAre() {
        var sent = Map.of("person.email", "ann@example.com", "answers.timeline", "no longer offered", "late", "yes");

        assertThat(submission(KIOSK, sent).missing()).isEmpty();
        assertThat(submission(FORM, sent).missing()).isNotEmpty();
    }

    @Test
    void consentIsKeptInTheWordsThatWereShown() {
        var words = "You may write to me twice.";
        var sent = Map.of("consent", "yes", "consent.words", words, "consent.seal", seal("/forms/contact", words));

        assertThat(submission(FORM, sent).fields(NOW).get("consent.email")).isEqualTo("GRANTED");
        assertThat(submission(FORM, sent).fields(NOW).get("consent.text")).isEqualTo(words);
        assertThat(submission(FORM, sent).fields(NOW).get("consent.proof"))
                .matches("ticked on /forms/contact at [-0-9]+T[:0-9]+Z, in the words of 2026-02-01");
    }

    @ParameterizedTest
    @MethodSource("sealsOfSomethingElse")
    void wordsThatNoPageShowedAreKeptAsNothingThatWasAgreedTo(String seal) {
        var sent = Map.of("consent", "yes", "consent.words", "Ring me at night.", "consent.seal", seal);
        var fields = submission(FORM, sent).fields(NOW);

        assertThat(fields.get("consent.email")).isNull();
        assertThat(fields.get("consent.text")).isNull();
        assertThat(fields.get("consent.proof")).isNull();
        assertThat(fields.get("unreadable[0].field")).isEqualTo("consent.text");
        assertThat(fields.get("unreadable[0].value")).isEqualTo("Ring me at night.");
        assertThat(submission(KIOSK, sent).asksForMail())
                .as("nobody is to be asked")
                .isFalse();
    }

    static List<String> sealsOfSomethingElse() {
        var good = seal("/forms/contact", "Ring me at night.");
        return List.of(
                "",
                "2026-02-01",
                "2026-02-01.",
                "2026-02-01.!!",
                "yesterday." + good.substring(11),
                "2026-02-02." + good.substring(11),
                seal("/forms/newsletter", "Ring me at night."),
                seal("/forms/contact", "You may write to me twice."),
                new ConsentSeal("another-secret-of-the-tests")
                        .of("/forms/contact", "Ring me at night.", LocalDate.parse("2026-02-01")));
    }

    private static String seal(String path, String words) {
        return SEAL.of(path, words, LocalDate.parse("2026-02-01"));
    }

    private static Submission submission(Form form, Map<String, String> sent) {
        return new Submission(form, sent, SEAL);
    }

    /** A screen without a network sends days later what people signed beside the words of then. */
    @Test
    void whatWaitedOnAScreenIsAgreedToInTheWordsOfThen() {
        var words = "You may write to me twice.";
        var sent = Map.of(
                "consent", "yes", "consent.words", words, "consent.seal", seal("/kiosk/berlin", words), "late", "yes");

        assertThat(submission(KIOSK, sent).fields(NOW).get("consent.email")).isEqualTo("PENDING");
        assertThat(submission(KIOSK, sent).fields(NOW).get("consent.text")).isEqualTo(words);
    }

    @Test
    void onlyWhatTheFormAsksIsRead() {
        var fields = submission(
                        FORM, Map.of("person.email", "ann@example.com", "historic", "true", "channel", "PARTNER"))
                .fields(NOW);

        assertThat(fields.get("person.email")).isEqualTo("ann@example.com");
        assertThat(fields.get("channel")).isEqualTo("WEB_FORM");
        assertThat(fields.get("historic")).isNull();
    }

    @Test
    void whatIsNeededAndEmptyIsToldForEachField() {
        assertThat(submission(FORM, Map.of("person.name", "  ", "person.email", "ann@example.com"))
                        .missing())
                .extracting(Problem::field)
                .containsExactly("person.name");
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() {
        var sent = Map.of("person.name", "Ann", "person.email", "a@example.com", "answers.timeline", "yesterday");

        assertThat(submission(FORM, sent).missing())
                .containsExactly(new Problem("answers.timeline", "is none of the choices", "please choose one"));
    }

    @Test
    void theTickedBoxIsConsentWithItsWordsAndNoBoxIsNone() {
        var ticked = submission(FORM, Map.of("consent", "yes")).fields(NOW);

        assertThat(ticked.get("consent.email")).isEqualTo("GRANTED");
        assertThat(ticked.get("consent.text")).isEqualTo("You may write to me.");
        assertThat(ticked.get("consent.proof")).matches("ticked on /forms/contact at [-0-9]+T[:0-9]+Z");
        assertThat(submission(FORM, Map.of()).fields(NOW).get("consent.email")).isNull();
    }

    @Test
    void whereAnAddressHasToBeConfirmedFirstTheTickedBoxIsPending() {
        var ticked = submission(FormPagesTests.form("berlin"), Map.of("consent", "yes"))
                .fields(NOW);

        assertThat(ticked.get("consent.email")).isEqualTo("PENDING");
        assertThat(ticked.get("consent.text")).isEqualTo("You may write to me.");
    }

    @Test
    void theSamePageSentTwiceIsOneCapture() {
        var page = Map.of("nonce", "page-1", "person.email", "ann@example.com");

        assertThat(submission(FORM, page).origin().id(InputKind.CAPTURE, "email:ann@example.com"))
                .isEqualTo(submission(FORM, page).origin().id(InputKind.CAPTURE, "email:ann@example.com"));
        assertThat(submission(FORM, Map.of()).origin().id(InputKind.CAPTURE, "email:ann@example.com"))
                .isNotEqualTo(submission(FORM, Map.of()).origin().id(InputKind.CAPTURE, "email:ann@example.com"));
    }

    @Test
    void aPageThatIsGoneBackToAndChangedOrLeftToTheNextPersonIsAnotherCapture() {
        var page =
                Map.of("nonce", "page-1", "person.email", "ann@example.com", "form.openedAt", "2026-03-02T08:00:00Z");
        var corrected = new HashMap<>(page);
        corrected.put("person.email", "anne@example.com");
        var sentLater = new HashMap<>(page);
        sentLater.put("form.openedAt", "2026-03-02T09:00:00Z");

        assertThat(id(corrected)).isNotEqualTo(id(page));
        assertThat(id(sentLater)).isEqualTo(id(page));
    }

    private static String id(Map<String, String> page) {
        return submission(FORM, page).origin().id(InputKind.CAPTURE, "");
    }

    @Test
    void aScreenInAStoreNamesItsStore() {
        var fields = submission(FormPagesTests.form("berlin"), Map.of()).fields(NOW);

        assertThat(fields.get("channel")).isEqualTo("STOREFRONT");
        assertThat(fields.get("source.storeId")).isEqualTo("berlin");
    }
}
