package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventJson;
import io.followthrough.intake.adapters.Adapter.Understood;
import io.followthrough.intake.domain.Fields;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is made of the answers of forms: by the sender's own types, by labels, and by what was written. */
class FormAnswersTests {

    private static final String INVOICE = "My invoice 4711 is wrong, please correct it.";
    private static final String ADDRESS = "typed@forms.example";

    private static Fields understood(String adapter, String body) {
        var understood =
                AdapterFile.shipped(adapter).understand(Delivery.of(EventJson.MAPPER.readTree(body), Map.of()));
        assertThat(understood).isInstanceOf(Understood.As.class);
        return ((Understood.As) understood).fields();
    }

    /** Title, type of the field and answer, again and again. */
    private static Fields typeform(String... parts) {
        var body = EventJson.MAPPER.createObjectNode().put("event_type", "form_response");
        var response = body.putObject("form_response");
        ArrayNode fields = response.putObject("definition").putArray("fields");
        ArrayNode answers = response.putArray("answers");
        for (int i = 0; i < parts.length; i += 3) {
            fields.addObject().put("id", "f" + i).put("title", parts[i]).put("type", parts[i + 1]);
            var answer = (ObjectNode) EventJson.MAPPER.readTree(parts[i + 2]);
            answer.putObject("field").put("id", "f" + i).put("type", parts[i + 1]);
            answers.add(answer);
        }
        return understood("typeform", body.toString());
    }

    private static String text(String text) {
        return EventJson.MAPPER
                .createObjectNode()
                .put("type", "text")
                .put("text", text)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({"What keeps you up at night?", "Erzählen Sie", "Comments", "'Your project, in a few words'"})
    void aLongTextIsAMessageWhateverItsLabel(String label) {
        assertThat(typeform(label, "long_text", text(INVOICE)).get("message")).isEqualTo(INVOICE);
    }

    @Test
    void aLongTextThatAsksForACompanyIsOne() {
        var fields = typeform("Company", "long_text", text("Stone Ltd"));
        assertThat(fields.get("company.name")).isEqualTo("Stone Ltd");
        assertThat(fields.get("message")).isNull();
    }

    @Test
    void severalTextsAreOneMessageWithWhatWasAsked() {
        var fields = typeform(
                "What do you need?",
                "long_text",
                text("A roof"),
                "Anything else?",
                "long_text",
                text("Stop calling me"));
        assertThat(fields.get("message")).isEqualTo("What do you need?\nA roof\n\nAnything else?\nStop calling me");
        assertThat(fields.get("answers.what-do-you-need"))
                .as("still what was asked for")
                .isEqualTo("A roof");
    }

    @Test
    void whatIsTypedBesideAChoiceIsKeptAndRead() {
        var several = typeform(
                "Where?",
                "multiple_choice",
                "{\"type\": \"choices\", \"choices\": {\"labels\": [\"London\"], \"other\": \"We need it in Rome, urgently\"}}");
        assertThat(several.get("answers.where")).isEqualTo("London; We need it in Rome, urgently");
        assertThat(several.get("message")).isEqualTo("We need it in Rome, urgently");
        var alone = typeform(
                "Your role",
                "multiple_choice",
                "{\"type\": \"choice\", \"choice\": {\"other\": \"Owner of three shops\"}}");
        assertThat(alone.get("person.jobTitle")).isEqualTo("Owner of three shops");
        assertThat(alone.get("message")).isNull();
    }

    @Test
    void whatAnEarlierAnswerStandsInIsAskedAndAnsweredInItsOwnWords() {
        var fields = understood("typeform", """
                {"event_type": "form_response", "form_response": {
                  "hidden": {"utm_source": "news", "plan": "gold"},
                  "definition": {"fields": [
                    {"id": "a", "ref": "first", "title": "What's your *first name*?", "type": "short_text"},
                    {"id": "b", "title": "Thanks {{field:first}}, what is your _e-mail_?", "type": "short_text"},
                    {"id": "g", "title": "More", "type": "group", "properties": {"fields": [
                      {"id": "c", "title": "{{field:first}}, which <b>roof</b>?", "type": "multiple_choice"}]}},
                    {"id": "d", "title": "Say it in a video", "type": "video_of_tomorrow"}]},
                  "answers": [
                    {"type": "text", "text": "Ann", "field": {"id": "a", "ref": "first", "type": "short_text"}},
                    {"type": "text", "text": "ann@forms.example", "field": {"id": "b", "type": "short_text"}},
                    {"type": "choice", "choice": {"label": "The one of {{field:first}}"}, "field": {"id": "c", "type": "multiple_choice"}},
                    {"type": "video", "video": "https://v.example/1", "field": {"id": "d", "type": "video_of_tomorrow"}}]}}""");

        assertThat(fields.get("person.name")).isEqualTo("Ann");
        assertThat(fields.get("person.email")).isEqualTo("ann@forms.example");
        assertThat(fields.get("answers.which-roof")).isEqualTo("The one of Ann");
        assertThat(fields.get("answers.say-it-in-a-video")).isEqualTo("https://v.example/1");
        assertThat(fields.get("answers.plan")).as("stood in the link").isEqualTo("gold");
    }

    private static Fields tally(String fields) {
        return understood("tally", "{\"eventType\": \"FORM_RESPONSE\", \"data\": {\"fields\": [" + fields + "]}}");
    }

    @Test
    void aHiddenFieldNeverWinsOverWhatWasTyped() {
        var hidden = """
                {"label": "email", "type": "HIDDEN_FIELDS", "value": "first-reader@forms.example"},
                {"label": "name", "type": "HIDDEN_FIELDS", "value": "First Reader"},
                {"label": "utm_source", "type": "HIDDEN_FIELDS", "value": "newsletter"}""";
        var both = tally(hidden + ", {\"label\": \"Where do we write to?\", \"type\": \"INPUT_EMAIL\", \"value\": \""
                + ADDRESS + "\"}");
        assertThat(both.get("person.email")).isEqualTo(ADDRESS);
        assertThat(both.get("person.name")).as("somebody else's").isNull();
        assertThat(both.get("answers.utm-source")).isEqualTo("newsletter");
        assertThat(tally(hidden).get("person.email")).isEqualTo("first-reader@forms.example");
    }

    @Test
    void aTextWithoutALabelIsNotLost() {
        assertThat(tally("{\"label\": null, \"type\": \"TEXTAREA\", \"value\": \"" + INVOICE + "\"}")
                        .get("message"))
                .isEqualTo(INVOICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webflow | {'triggerType': 'form_submission', 'payload': {'data': {'Where to?': 'typed@forms.example'}}}",
                "gravity-forms | {'id': '9', 'form_id': '1', '1.3': 'Ann', '1.6': 'Berger', '2': 'typed@forms.example', '3': 'Hello'}",
                "jotform | {'submissionID': '1', 'rawRequest': '{\\\"q4_typeA4\\\": \\\"typed@forms.example\\\"}'}",
                "linkedin-lead | {'id': '1', 'formResponse': {'answers': [{'questionId': 3, 'answerDetails': {'textQuestionAnswer': {'answer': 'typed@forms.example'}}}]}}"
            })
    void theOnlyAddressIsThePersonsAndItIsSaidWhichFieldItStoodIn(String adapter, String body) {
        var fields = understood(adapter, body.replace('\'', '"'));
        assertThat(fields.get("person.email")).isEqualTo(ADDRESS);
        assertThat(fields.get("unreadable[0].field")).startsWith("answers.");
        assertThat(fields.get("unreadable[0].problem")).contains("only e-mail address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Where to?': 'a@forms.example', 'And who else?': 'b@forms.example'}",
                "{'Your friend’s inbox': 'a@forms.example'}",
                "{'Where to?': 'write to a@forms.example please'}"
            })
    void ofSeveralAddressesAndThoseOfOthersNoneIsThePersons(String data) {
        var fields = understood(
                "webflow",
                "{'triggerType': 'form_submission', 'payload': {'data': %s}}"
                        .formatted(data)
                        .replace('\'', '"'));
        assertThat(fields.get("person.email")).isNull();
    }

    @Test
    void anAddressThatIsAskedForNeedsNoWarning() {
        var fields = understood(
                "jotform",
                "{\"rawRequest\": \"{\\\"q3_name3\\\": \\\"Jo\\\", \\\"q4_email4\\\": \\\"typed@forms.example\\\", \\\"q5_phoneNumber5\\\": \\\"1\\\"}\"}");
        assertThat(fields.get("person.email")).isEqualTo(ADDRESS);
        assertThat(fields.get("person.name")).isEqualTo("Jo");
        assertThat(fields.get("person.phone")).isEqualTo("1");
        assertThat(fields.get("unreadable[0].field")).isNull();
    }

    @Test
    void whatIsChosenByNumberIsToldInItsWords() {
        var fields = understood("linkedin-lead", """
                {"id": "1", "form": {"content": {"questions": [{"questionId": 4, "question": {"localized": {"en_US": "How big?"}},
                  "questionDetails": {"multipleChoiceQuestionDetails": {"options": [
                    {"id": 1, "text": {"localized": {"en_US": "Big"}}}, {"id": 2, "text": {"localized": {"en_US": "Bigger"}}}]}}}]}},
                 "formResponse": {"answers": [{"questionId": 4, "answerDetails": {"multipleChoiceAnswer": {"options": [1, 2]}}}]}}""");
        assertThat(fields.get("answers.how-big")).isEqualTo("Big, Bigger");
    }

    @ParameterizedTest
    @CsvSource({"Vorname, Anna, Name, Berger, Anna Berger", "First name, Anna, Name, Anna Berger, Anna Berger"})
    void aNameBesideAFirstNameIsTheLastOneUnlessItIsTheWhole(
            String label, String value, String other, String otherValue, String name) {
        var fields = typeform(label, "short_text", text(value), other, "short_text", text(otherValue));
        assertThat(fields.get("person.name")).isEqualTo(name);
    }

    @Test
    void whatStandsBetweenANameIsPartOfIt() {
        var fields = typeform(
                "Achternaam",
                "short_text",
                text("Berg"),
                "Tussenvoegsel",
                "short_text",
                text("van der"),
                "Voornaam",
                "short_text",
                text("Jan"));
        assertThat(fields.get("person.name")).isEqualTo("Jan van der Berg");
    }

    @Test
    void aDayThatAFormAsksForIsNotTheTimeOfTheForm() {
        assertThat(understood("jotform", "{\"rawRequest\": \"{\\\"q3_date\\\": \\\"24.12.2027\\\"}\"}")
                        .get("answers.date"))
                .isEqualTo("24.12.2027");
    }
}
