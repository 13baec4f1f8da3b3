package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a letter begins. */
class GreetingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee            | en | Hello Ann,",
                "Dr. Hans Berger    | en | Dear Dr. Berger,",
                "Dr. Hans Berger    | de | Guten Tag Dr. Berger,",
                "Dr. Hans Berger    | fr | Bonjour Dr. Berger,",
                "Dr. Hans Berger    | es | Buenos días, Dr. Berger:",
                "Dr. med. dent. Anna Schmidt | de | Guten Tag Dr. Schmidt,",
                "Sir Elton John     | en | Dear Sir Elton,",
                "Elton John         | en | Hello,",
                "Lord & Lady Grantham | en | Hello,",
                "Karl-Theodor Freiherr von und zu Guttenberg | de | Guten Tag Karl-Theodor,",
                "Ann Lee            | de | Guten Tag Ann,",
                "Ann Lee            | fr | Bonjour Ann,",
                "Ann Lee            | es | Hola, Ann:",
            })
    void aPersonIsGreetedByTitleOrFirstName(String name, String language, String greeting) {
        assertThat(Greeting.of(Greeting.read(name, language), language)).isEqualTo(greeting);
    }

    @Test
    void whereANameWouldBeAGuessThereIsNone() {
        assertThat(Greeting.of(Greeting.read(null, null), "en")).isEqualTo("Hello,");
        assertThat(Greeting.of(Greeting.read("Dr.", "en"), "en")).isEqualTo("Hello,");
        assertThat(Greeting.of(Greeting.read("info", "de"), "de")).isEqualTo("Guten Tag,");
    }
}
