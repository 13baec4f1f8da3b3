package io.followthrough.reading.names;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table cannot say. */
class NameReaderTests {

    @Test
    void aHungarianWritesTheFamilyNameFirst() {
        assertThat(NameReader.read("Szabó Kinga", "hu-HU").greetingName()).isEqualTo("Kinga");
    }

    @Test
    void whoIsNamedByHerHusbandAloneHasNoGivenNameToBeGreetedBy() {
        assertThat(NameReader.read("Kovács Jánosné", "hu").greetingName()).isNull();
    }

    @Test
    void aVietnameseIsGreetedByTheLastWord() {
        assertThat(NameReader.read("Le Quang Minh", "vi").greetingName()).isEqualTo("Minh");
    }

    @Test
    void ofANameInAnUncertainOrderATitleTakesTheWhole() {
        assertThat(NameReader.read("Mr Wang Wei").formalName()).isEqualTo("Mr Wang Wei");
    }

    @Test
    void nothingIsNoName() {
        assertThat(NameReader.read(null).quality()).isEqualTo(NameQuality.NONE);
        assertThat(NameReader.read(" ").key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{rep.email}} {{#x}}",
                "{{first_name}}",
                "*|FNAME|*",
                "%FIRSTNAME%",
                "%%Name%%",
                "[First Name]",
                "<<Name>>",
                "${name}",
                "Hello {name}",
                "$(whoami)",
                "https://example.com/me"
            })
    void whatATemplateHasLeftIsNobodysName(String written) {
        assertThat(NameReader.read(written).quality()).isEqualTo(NameQuality.NONE);
    }

    @Test
    void whateverIsWrittenItIsReadWithoutAnError() {
        var random = new Random(7);
        var pieces = new String[] {
            "Hans", ",", " ", ".", "van", "DR", "O'", "-", "'", "田中", "😀", "und", "&", "(", "\"", "jr", "é", "・",
            "\u0301"
        };
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThatCode(() -> NameReader.read(text.toString()).agreement(NameReader.read("Hans Meier")))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void namesAreReadWithJavaAlone() {
        classes()
                .that()
                .resideInAPackage("io.followthrough.reading.names..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.followthrough.reading.names..", "java..", "org.jspecify.annotations")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.followthrough.reading.names"));
    }
}
