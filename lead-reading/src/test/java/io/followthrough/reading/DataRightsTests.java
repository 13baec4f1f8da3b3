package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataRightsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESTRICTION   | Please restrict the processing of my data.
            RESTRICTION   | I request restriction of processing under Article 18 GDPR
            RESTRICTION   | Ich verlange die Einschränkung der Verarbeitung meiner Daten.
            RESTRICTION   | Bitte schränken Sie die Verarbeitung meiner Daten ein
            RESTRICTION   | Solicito la limitación del tratamiento de mis datos
            RESTRICTION   | Je demande la limitation du traitement de mes données.
            RESTRICTION   | Chiedo la limitazione del trattamento dei miei dati
            RESTRICTION   | Peço a limitação do tratamento dos meus dados
            RESTRICTION   | Ik verzoek om beperking van de verwerking van mijn gegevens
            RECTIFICATION | Please correct my name: it is Müller, not Miller.
            RECTIFICATION | Bitte korrigieren Sie meinen Namen: Müller, nicht Miller
            RECTIFICATION | Por favor, corrijan mi nombre: es Muñoz
            RECTIFICATION | Veuillez corriger mon nom : c'est Müller
            RECTIFICATION | Correggete il mio nome, per favore: è Müller
            RECTIFICATION | Corrijam o meu nome: é Müller
            RECTIFICATION | Corrigeer mijn naam: het is Müller
            SOURCE        | Where did you get my address?
            SOURCE        | Woher haben Sie meine Adresse?
            SOURCE        | De dónde han sacado mi correo?
            SOURCE        | D'où tenez-vous mon adresse ?
            SOURCE        | Dove avete preso il mio indirizzo?
            SOURCE        | Onde obtiveram o meu endereço?
            SOURCE        | Hoe komen jullie aan mijn adres?
            """)
    void whatIsAskedForIsHeardInSevenLanguages(DataRights right, String text) {
        assertThat(DataRights.in(text)).map(DataRights.Asked::right).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have to restrict the processing of customer data in our ERP, can you help?",
                "Please delete my data",
                "My name is Miller, please correct the quote",
                "Korrigieren Sie bitte das Angebot",
                "Where did you get that price?",
                "Can we limit the use of the licence to two users?"
            })
    void whatSoundsLikeItAsksForNothing(String text) {
        assertThat(DataRights.in(text)).isEmpty();
    }
}
