package io.followthrough.reading.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Said;
import io.followthrough.reading.Said.Kind;
import io.followthrough.reading.Stance;
import io.followthrough.reading.TextReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name and the state of a field are what a system keeps, not what a person says. */
class FormFieldsTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final TextReader READER = TextReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-status: unsubscribed",
                "do-not-call: false",
                "email_opt_out = false",
                "Newsletter: nein",
                "Statut de commande : annulée",
                "Estado: cancelado"
            })
    void theStateOfAFieldIsNoRefusal(String field) {
        assertThat(OwnWords.in(Kind.FORM, field)).isEmpty();
        assertThat(READER.read(Said.of(Kind.FORM, field, ON)).stance()).isEqualTo(Stance.NONE);
        assertThat(OwnWords.in(Kind.FORM, field + "\nWe would like a quote.")).isEqualTo("We would like a quote.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message: unsubscribed", "Your comment: no", "please stop mailing me", "Budget: 8000 EUR"})
    void whatIsSaidInAFieldIsKept(String said) {
        assertThat(OwnWords.in(Kind.FORM, said)).isEqualTo(said);
    }

    @Test
    void aMailThatPassesOnAFormIsReadLikeOneAndAnyOtherIsNot() {
        assertThat(OwnWords.in(Kind.MAIL, "Newsletter: unsubscribed\nPhone: no\nWe need a new supplier."))
                .isEqualTo("We need a new supplier.");
        assertThat(OwnWords.in(Kind.MAIL, "Newsletter: no\nThank you.")).startsWith("Newsletter: no");
        assertThat(OwnWords.in(Kind.NOTE, "Interest: none")).isEqualTo("Interest: none");
    }
}
