package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On whatever machine, the same is done and written. */
class ProcessLanguageTests {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    @SuppressWarnings("StringCaseLocaleUsage") // that is what libraries do
    void aTurkishMachineUppercasesAsAnyOther() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat("classic".toUpperCase()).isNotEqualTo("CLASSIC");

        ProcessLanguage.set();

        assertThat("classic".toUpperCase()).isEqualTo("CLASSIC");
    }

    @Test
    void anArabicOneWritesKeysInTheDigitsByWhichTheyAreSorted() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat("%03d".formatted(7)).isNotEqualTo("007");

        ProcessLanguage.set();

        assertThat("%03d %,d".formatted(7, 1_000)).isEqualTo("007 1,000");
    }
}
