package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
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
        "Consent email, yes, consent.email, GRANTED",
        "consent_email, true, consent.email, GRANTED",
        "ConsentEmail, TRUE, consent.email, GRANTED",
        "email_consent, t, consent.email, GRANTED",
        "E-mail consent, 1, consent.email, GRANTED",
        "E-Mail-Einwilligung, ja, consent.email, GRANTED",
        "Einwilligung E-Mail, x, consent.email, GRANTED",
        "Einwilligung in E-Mail-Werbung, JA, consent.email, GRANTED",
        "Werbeeinwilligung, ja, consent.email, GRANTED",
        "Marketing permission, Yes, consent.email, GRANTED",
        "Email permission, no, consent.email, DENIED",
        "Permission to email, yes, consent.email, GRANTED",
        "Consent to receive e-mails, yes, consent.email, GRANTED",
        "Consentement e-mail, oui, consent.email, GRANTED",
        "Consentement par courriel, Oui, consent.email, GRANTED",
        "Consentimiento correo electrónico, sí, consent.email, GRANTED",
        "Consentimiento de marketing, Sí, consent.email, GRANTED",
        "Consenso email, sì, consent.email, GRANTED",
        "Toestemming e-mail, ja, consent.email, GRANTED",
        "Email opted in, true, consent.email, GRANTED",
        "Opt In, yes, consent.email, GRANTED",
        "Newsletter opt-in, pending, consent.email, PENDING",
        "Email consent, withdrawn, consent.email, DENIED",
        "Consentement, oui, consent.email, UNKNOWN",
        "Permission, yes, consent.email, UNKNOWN",
        "Permission, no, consent.email, DENIED",
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
                "Email opt-in date",
                "Email consent source",
                "Email marketing budget",
                "Permission set",
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
    void theProofSaysInWhichListWhereAndWhatStoodThere() {
        var header = Row.Header.of(List.of("E-Mail", "Consent email", "May be called"));
        var mapping = ProposedMapping.of(header.names(), "Spring fair.csv").mapping();

        assertThat(proof(mapping, header, "ann@example.com", "yes", ""))
                .isEqualTo("list \"spring-fair\", row 7, column \"Consent email\": yes");
        assertThat(proof(mapping, header, "ann@example.com", "no", "ja"))
                .isEqualTo("list \"spring-fair\", row 7, column \"Consent email\": no, column \"May be called\": ja");
        assertThat(proof(mapping, header, "ann@example.com", "perhaps", "")).isNull();
    }

    private static String proof(Mapping mapping, Row.Header header, String... cells) {
        return switch (mapping.apply(new Row(header, List.of(cells), 7))) {
            case Validated.Accepted<Fields>(var fields) -> fields.get("consent.proof");
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void whatWasWrittenIsKeptAsAnAnswerToo() {
        assertThat(ProposedMapping.of(List.of("E-Mail", "Newsletter"), "list.csv")
                        .mapping()
                        .fields())
                .containsKey("answers.newsletter");
    }
}
