package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.Survey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a list beside a person is our note about them, and no message that somebody would have to answer. */
class NotesOfListsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bemerkung",
                "Notizen",
                "NOTES",
                "Note",
                "Comments",
                "Interne Notiz",
                "Observaciones",
                "Remarques",
                "Beschreibung"
            })
    void aColumnOfNotesIsOurs(String column) {
        var ann = read(List.of("E-Mail", column), "ann@example.com", "pays late");

        assertThat(ann.get("answers.note")).isEqualTo("pays late");
        assertThat(ann.get("message")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "Nachricht", "How can we help you?", "Anfrage", "Questions"})
    void whatAsksPeopleIsTheirs(String column) {
        assertThat(read(List.of("E-Mail", column), "ann@example.com", "Please call")
                        .get("message"))
                .isEqualTo("Please call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timestamp", "Zeitstempel", "Submitted at", "Submission Date"})
    void whatAFormHasCollectedIsTheirs(String time) {
        var ann = read(List.of(time, "E-Mail", "Comments"), "2026-03-02", "ann@example.com", "We need ten");

        assertThat(ann.get("message")).isEqualTo("We need ten");
    }

    @Test
    void severalColumnsOfNotesAreOneNote() {
        var ann = read(List.of("E-Mail", "Notizen", "Bemerkung"), "ann@example.com", "pays late", "met in Ulm");

        assertThat(ann.get("answers.note")).isEqualTo("pays late; met in Ulm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verstorben 2024",
                "Frau M. ist †",
                "decedee en mars",
                "insolvent",
                "Insolvenzverfahren läuft",
                "en faillite depuis 2020",
                "Konkurrent!",
                "is a direct competitor",
                "left the company in 2023",
                "arbeitet nicht mehr im Unternehmen",
                "hat Hausverbot, nicht beliefern",
                "nicht mehr anrufen",
                "Wants no more mails, asked twice",
                "ya no trabaja aquí",
                "jubilado",
                "niet meer in dienst",
                "in Rente",
                "Firma erloschen",
                "Insolvenz 2023",
                "Robinsonliste",
                "Mitbewerber",
                "Nicht kontaktieren!"
            })
    void afterSomeNotesNobodyIsContactedBeforeSomebodyHasLooked(String note) {
        var ann = read(List.of("E-Mail", "Bemerkung"), "ann@example.com", note);

        assertThat(ann.get("consent.email")).isEqualTo("DENIED");
        assertThat(ann.get("consent.phone")).isEqualTo("DENIED");
        assertThat(ann.get("consent.proof")).contains("row 7, column \"Bemerkung\": " + note);
        assertThat(ann.get("unreadable[0].remedy")).contains("leaveOut: [\"Bemerkung\"]");
        assertThat(told("Bemerkung", note)).singleElement().satisfies(told -> {
            assertThat(told.field()).isEqualTo("column \"Bemerkung\"");
            assertThat(told.problem()).contains("\"" + note + "\" (1)", "1 person is taken in, and not contacted");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zahlt",
                "zahlt schlecht, Vorsicht",
                "Angebot 4711 geschickt, nachfassen!",
                "3x angerufen, nicht erreicht, AB",
                "DSGVO-Einwilligung liegt vor",
                "no customer yet",
                "Rückruf am Montag versprochen",
                "bought from competitor, contract until 2028",
                "loves pizza",
                "Called 3 times. Said: \"maybe in spring\", then hung up.",
                "wants 20 concurrent users",
                "left a card at the fair",
                "will noch nicht, meldet sich"
            })
    void ordinaryNotesCloseNothing(String note) {
        var ann = read(List.of("E-Mail", "Bemerkung"), "ann@example.com", note);

        assertThat(ann.paths()).noneMatch(path -> path.startsWith("consent.") || path.startsWith("unreadable"));
        assertThat(told("Bemerkung", note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mail kam zurück", "E-Mail ungültig", "address undeliverable"})
    void whereMailDoesNotArriveThereAreCalls(String note) {
        var ann = read(List.of("E-Mail", "Bemerkung"), "ann@example.com", note);

        assertThat(ann.get("consent.email")).isEqualTo("DENIED");
        assertThat(ann.get("consent.phone")).isNull();
    }

    @Test
    void historyWaitsForNobody() {
        var header = Row.Header.of(List.of("E-Mail", "Bemerkung"));
        var mapping = ProposedMapping.of(header.names(), "list.csv").mapping().with(true);

        assertThat(read(mapping, header, "ann@example.com", "insolvent").get("consent.email"))
                .isNull();
    }

    private static List<Problem> told(String column, String note) {
        var header = Row.Header.of(List.of("E-Mail", column));
        var survey = new Survey(ProposedMapping.of(header.names(), "list.csv").mapping());
        survey.see(new Row(header, List.of("ann@example.com", note), 7));
        return survey.told();
    }

    private static Fields read(List<String> columns, String... cells) {
        var header = Row.Header.of(columns);
        return read(ProposedMapping.of(header.names(), "list.csv").mapping(), header, cells);
    }

    private static Fields read(Mapping mapping, Row.Header header, String... cells) {
        return switch (mapping.apply(new Row(header, List.of(cells), 7))) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }
}
