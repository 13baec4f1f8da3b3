package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody here can read may be the wish to be left alone. */
class OtherLanguagesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "配信停止をお願いします。",
                "資料を送ってください。",
                "Отпишите меня от рассылки.",
                "Спасибо, нам это неинтересно.",
                "Lütfen bana bir daha e-posta göndermeyin.",
                "Teşekkürler, fiyat bilgisi alabilir miyim?",
                "Proszę o usunięcie mojego adresu z listy mailingowej.",
                "Dzień dobry, proszę o przesłanie oferty dla naszej firmy.",
                "يرجى إلغاء اشتراكي",
                "请不要再给我发邮件。",
                "נא להסיר אותי מרשימת התפוצה",
                "Nechci od vás dostávat žádné další e-maily.",
                "Vänligen ta bort mig från er lista, jag vill inte ha fler mejl.",
                "Vă rog să nu îmi mai trimiteți mesaje.",
                "Kérem, ne küldjenek több levelet.",
                "En halua enää saada sähköpostia teiltä.",
                "結構です。配信を停止してください。",
                "メールを送らないでください",
                "Παρακαλώ διαγράψτε με από τη λίστα.",
                "Jeg vil ikke have flere mails fra jer.",
                "Nie jestem zainteresowany, proszę nie pisać.",
                "더 이상 메일을 보내지 마세요."
            })
    void aLanguageThatIsNotReadIsForAPerson(String text) {
        var reading = TextReader.shipped().read(Said.mail("Re: Hello", text, LocalDate.of(2026, 12, 1)));

        assertThat(reading.stance()).isIn(Stance.UNSURE, Stance.OPT_OUT);
        assertThat(reading.mayBe(Intent.OPT_OUT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte rufen Sie mich an. \u0141ukasz Wi\u015bniewski, \u0141\u00f3d\u017a",
                "\u0141ukasz Wi\u015bniewski",
                "Gr\u00fc\u00dfe aus Malm\u00f6, J\u00f6rg",
                "Ni par t\u00e9l\u00e9phone, ni par mail, ni autrement.",
                "nem email nem zap nem visita"
            })
    void aNameOrAWordThatOthersHaveIsNoOtherLanguage(String text) {
        assertThat(OtherLanguages.areLikely(text)).isFalse();
    }
}
