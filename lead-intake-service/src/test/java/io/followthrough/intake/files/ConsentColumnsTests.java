package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A no that stands in a list is heard, whatever its column is called. */
class ConsentColumnsTests {

    @ParameterizedTest
    @CsvSource({
        "Newsletter, nein, consent.email, DENIED",
        "Newsletter, ja, consent.email, GRANTED",
        "Werbung erlaubt, Nein, consent.email, DENIED",
        "Werbung erlaubt?, JA, consent.email, GRANTED",
        "Marketing consent, FALSE, consent.email, DENIED",
        "Marketing Consent, TRUE, consent.email, GRANTED",
        "Opt-in, 0, consent.email, DENIED",
        "E-Mail Opt-In, x, consent.email, GRANTED",
        "Accepts marketing, no, consent.email, DENIED",
        "Suscrito, no, consent.email, DENIED",
        "Abonné, non, consent.email, DENIED",
        "Abonné, oui, consent.email, UNKNOWN",
        "Subscription, yes, consent.email, UNKNOWN",
        "Marketing, x, consent.email, UNKNOWN",
        "Consent, yes, consent.email, UNKNOWN",
        "Einwilligung, nein, consent.email, DENIED",
        "E-Mail Einwilligung, ja, consent.email, GRANTED",
        "Consenso marketing, no, consent.email, DENIED",
        "Inscrito, não, consent.email, DENIED",
        "Nieuwsbrief, nee, consent.email, DENIED",
        "darf angerufen werden, nein, consent.phone, DENIED",
        "Newsletter, spring issue, consent.email, UNKNOWN",
        "Newsletter, '', consent.email, UNKNOWN"
    })
    void whatAColumnSays(String column, String cell, String field, String consent) {
        var mapping = ProposedMapping.of(List.of("E-Mail", column), "list.csv").mapping();
        var source = mapping.fields().get(field);

        assertThat(source).isNotNull();
        assertThat(source.column()).isEqualTo(column);
        assertThat(cell.isEmpty() ? source.whenEmpty() : source.values().getOrDefault(cell, source.otherwise()))
                .isEqualTo(consent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marketing budget",
                "Newsletter software",
                "Opt-out",
                "Unsubscribed",
                "Company",
                "Mail",
                "Consent date"
            })
    void otherColumnsSayNothingAboutIt(String column) {
        assertThat(ProposedMapping.of(List.of("E-Mail", column), "list.csv")
                        .mapping()
                        .fields())
                .doesNotContainKeys("consent.email", "consent.phone");
    }

    @Test
    void aColumnThatPlainlyAsksComesBeforeOneThatMayMeanSomethingElse() {
        var source = ProposedMapping.of(List.of("E-Mail", "Subscription", "Newsletter"), "list.csv")
                .mapping()
                .fields()
                .get("consent.email");

        assertThat(source).isNotNull();
        assertThat(source.column()).isEqualTo("Newsletter");
    }

    @Test
    void whatWasWrittenIsKeptAsAnAnswerToo() {
        assertThat(ProposedMapping.of(List.of("E-Mail", "Newsletter"), "list.csv")
                        .mapping()
                        .fields())
                .containsKey("answers.newsletter");
    }
}
