package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A no that stands in a list is heard, whatever its column is called; what each word says is in the kit's table. */
class ContactColumnsTests {

    @ParameterizedTest
    @CsvSource({
        "Newsletter, nein, consent.email, DENIED",
        "Werbung erlaubt?, JA, consent.email, GRANTED",
        "Marketing consent, FALSE, consent.email, DENIED",
        "Opt-in, 0, consent.email, DENIED",
        "E-Mail Opt-In, x, consent.email, GRANTED",
        "Suscrito, no, consent.email, DENIED",
        "Abonné, oui, consent.email,",
        "Subscription, yes, consent.email,",
        "Einwilligung in E-Mail-Werbung, JA, consent.email, GRANTED",
        "Werbeeinwilligung, ja, consent.email, GRANTED",
        "Permission to email, yes, consent.email, GRANTED",
        "Consent to receive e-mails, yes, consent.email, GRANTED",
        "Consentement par courriel, Oui, consent.email, GRANTED",
        "Consentimiento correo electrónico, sí, consent.email, GRANTED",
        "Toestemming e-mail, ja, consent.email, GRANTED",
        "Newsletter opt-in, pending, consent.email, PENDING",
        "Permission, yes, consent.email,",
        "Permission, no, consent.email, DENIED",
        "Newsletter, spring issue, consent.email, DENIED",
        "darf angerufen werden, nein, consent.phone, DENIED",
        "Phone Blacklisted, TRUE, consent.phone, DENIED",
        "Do not allow Emails, Do Not Allow, consent.email, DENIED",
        "Werbesperre, x, consent.phone, DENIED",
        "Widerruf am, 15.11.2026, consent.email, DENIED",
        "Sperrvermerk, x, consent.phone, DENIED",
        "GDPR erasure requested, yes, consent.email, DENIED",
        "Objection to marketing, yes, consent.email, DENIED",
        "Revoca consenso, sì, consent.phone, DENIED",
        "Revoked at, 2026-11-15, consent.email, DENIED",
        "Widerrufsfrist, 14 Tage, consent.email,",
        "Accepts SMS Marketing, yes, consent.phone,",
        "Accepts SMS Marketing, no, consent.phone,",
        "SMS Consent, UNSUBSCRIBED, consent.phone,",
        "SMS Consent, UNSUBSCRIBED, consent.email,",
        "SMS Marketing Status, Unsubscribed, consent.phone,",
        "SMS_OPT_IN, 0, consent.phone,",
        "SMS_BLOCKLIST, TRUE, consent.phone,",
        "SMS blacklisted, 1, consent.email,",
        "WhatsApp opt-in, no, consent.phone,",
        "Opted out of SMS, yes, consent.phone,",
        "Has opted out of text messages, yes, consent.email,",
        "Einwilligung SMS, nein, consent.phone,",
    })
    void whatAColumnSays(String column, String cell, String field, String consent) {
        assertThat(read("ann@example.com", column, cell).get(field)).isEqualTo(consent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Marketing budget", "Newsletter software", "Company", "Email opt-in date", "Permission set"})
    void otherColumnsSayNothingAboutIt(String column) {
        assertThat(read("ann@example.com", column, "no").paths()).noneMatch(path -> path.startsWith("consent."));
    }

    @Test
    void aRefusalWinsWhateverStandsBesideIt() {
        var header = Row.Header.of(List.of("E-Mail", "Newsletter", "Do not contact"));
        var mapping = ProposedMapping.of(header.names(), "list.csv").mapping();

        assertThat(read(mapping, header, "ann@example.com", "yes", "x").get("consent.email"))
                .isEqualTo("DENIED");
        assertThat(read(mapping, header, "ann@example.com", "yes", "no").get("consent.email"))
                .isEqualTo("GRANTED");
    }

    @Test
    void aRefusalIsNotLeftOutOfTheManyColumnsOfAList() {
        var columns = Stream.concat(
                        IntStream.range(0, 80).mapToObj(n -> "Field " + n), Stream.of("E-Mail", "Werbesperre"))
                .toList();
        var cells = new ArrayList<>(IntStream.range(0, 80).mapToObj(n -> "v").toList());
        cells.addAll(List.of("ann@example.com", "x"));
        var mapping = ProposedMapping.of(columns, "list.csv").mapping();

        assertThat(read(mapping, Row.Header.of(columns), cells.toArray(String[]::new))
                        .get("consent.email"))
                .isEqualTo("DENIED");
    }

    @Test
    void theProofSaysInWhichListWhereAndWhatStoodThere() {
        var header = Row.Header.of(List.of("E-Mail", "Consent email", "May be called"));
        var mapping = ProposedMapping.of(header.names(), "Spring fair.csv").mapping();

        assertThat(read(mapping, header, "ann@example.com", "yes", "").get("consent.proof"))
                .isEqualTo("list \"spring-fair\", row 7, column \"Consent email\": yes");
        assertThat(read(mapping, header, "ann@example.com", "no", "ja").get("consent.proof"))
                .isEqualTo("list \"spring-fair\", row 7, column \"Consent email\": no, column \"May be called\": ja");
        assertThat(read(mapping, header, "ann@example.com", "perhaps", "").get("consent.proof"))
                .isEqualTo("list \"spring-fair\", row 7, column \"Consent email\": perhaps (neither yes nor no)");
    }

    @Test
    void whatWasWrittenIsKeptAsAnAnswerToo() {
        assertThat(read("ann@example.com", "Newsletter", "ja").get("answers.newsletter"))
                .isEqualTo("ja");
    }

    private static Fields read(String email, String column, String cell) {
        var header = Row.Header.of(List.of("E-Mail", column));
        return read(ProposedMapping.of(header.names(), "list.csv").mapping(), header, email, cell);
    }

    private static Fields read(Mapping mapping, Row.Header header, String... cells) {
        return switch (mapping.apply(new Row(header, List.of(cells), 7))) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }
}
