package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionTests {

    private static final Form FORM = FormPagesTests.form(null);

    @Test
    void onlyWhatTheFormAsksIsRead() {
        var fields = new Submission(
                        FORM, Map.of("person.email", "ann@example.com", "historic", "true", "channel", "PARTNER"))
                .fields();

        assertThat(fields.get("person.email")).isEqualTo("ann@example.com");
        assertThat(fields.get("channel")).isEqualTo("WEB_FORM");
        assertThat(fields.get("historic")).isNull();
    }

    @Test
    void whatIsNeededAndEmptyIsToldForEachField() {
        assertThat(new Submission(FORM, Map.of("person.name", "  ", "person.email", "ann@example.com")).missing())
                .extracting(Problem::field)
                .containsExactly("person.name");
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() {
        var sent = Map.of("person.name", "Ann", "person.email", "a@example.com", "answers.timeline", "yesterday");

        assertThat(new Submission(FORM, sent).missing())
                .containsExactly(new Problem("answers.timeline", "is none of the choices", "please choose one"));
    }

    @Test
    void theTickedBoxIsConsentWithItsWordsAndNoBoxIsNone() {
        var ticked = new Submission(FORM, Map.of("consent", "yes")).fields();

        assertThat(ticked.get("consent.email")).isEqualTo("GRANTED");
        assertThat(ticked.get("consent.text")).isEqualTo("You may write to me.");
        assertThat(ticked.get("consent.proof")).isEqualTo("ticked on /forms/contact");
        assertThat(new Submission(FORM, Map.of()).fields().get("consent.email")).isNull();
    }

    @Test
    void whereAnAddressHasToBeConfirmedFirstTheTickedBoxIsPending() {
        var ticked = new Submission(FormPagesTests.form("berlin"), Map.of("consent", "yes")).fields();

        assertThat(ticked.get("consent.email")).isEqualTo("PENDING");
        assertThat(ticked.get("consent.text")).isEqualTo("You may write to me.");
    }

    @Test
    void theSamePageSentTwiceIsOneCapture() {
        var page = Map.of("nonce", "page-1", "person.email", "ann@example.com");

        assertThat(new Submission(FORM, page).origin().id(InputKind.CAPTURE))
                .isEqualTo(new Submission(FORM, page).origin().id(InputKind.CAPTURE));
        assertThat(new Submission(FORM, Map.of()).origin().id(InputKind.CAPTURE))
                .isNotEqualTo(new Submission(FORM, Map.of()).origin().id(InputKind.CAPTURE));
    }

    @Test
    void aScreenInAStoreNamesItsStore() {
        var fields = new Submission(FormPagesTests.form("berlin"), Map.of()).fields();

        assertThat(fields.get("channel")).isEqualTo("STOREFRONT");
        assertThat(fields.get("source.storeId")).isEqualTo("berlin");
    }
}
