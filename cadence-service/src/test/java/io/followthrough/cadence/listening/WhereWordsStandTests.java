package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import io.followthrough.cadence.domain.listening.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person writes stands in another part with every mail program. */
class WhereWordsStandTests {

    private static final String ASKED = "<html><body><p>Please unsubscribe me.</p></body></html>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00a0",
                "\u200b",
                "-",
                "[cid:image001.png@01D7C0DE.4711]",
                "[image: Logo]",
                "<https://example.com/logo.png>",
                "View this message in your browser: https://mail.example.com/v/4711",
                "Your mail program cannot show HTML.",
                "Diese Nachricht ist im HTML-Format."
            })
    void whatTheTextLeavesOutStandsInTheHtml(String plain) {
        var letter = read(alternative(plain, ASKED));

        assertThat(letter.text()).contains("Please unsubscribe me.");
        assertThat(heard(letter)).isInstanceOf(Heard.OptOut.class);
    }

    @Test
    void whatBothSayIsReadOnceAndWithItsQuotation() {
        var plain = "Yes, call me on\nThursday.\n\n> Shall I call?";
        var html = "<p>Yes, call me <b>on Thursday</b>.</p><blockquote>Shall I call?</blockquote>";

        assertThat(read(alternative(plain, html)).text().replace("\r", "")).isEqualTo(plain + "\n");
    }

    @Test
    void japaneseIsBrokenAnywhereAndStaysTheSame() {
        var plain = "来週の木曜日に電話してく\nださい。";

        assertThat(read(alternative(plain, "<p>来週の木曜日に電話してください。</p>")).text().replace("\r", ""))
                .isEqualTo(plain + "\n");
    }

    @Test
    void aSignAloneIsAnAnswer() {
        assertThat(read(alternative("\ud83d\udc4d", "<div>\ud83d\udc4d</div>")).text())
                .isEqualTo("\ud83d\udc4d");
        assertThat(read("Content-Type: text/plain; charset=utf-8\n\n\ud83d\udc4d")
                        .text())
                .startsWith("\ud83d\udc4d");
    }

    @Test
    void aPlaceOfAnImageIsNoWord() {
        assertThat(read(alternative("[cid:logo@x]", "<img src='cid:logo@x'>")).text())
                .isBlank();
    }

    @Test
    void aFooterOfAListHidesNothing() {
        var letter = read(mixed("text/html", ASKED, "text/plain", "____\nPumps mailing list, https://list.example"));

        assertThat(letter.text()).contains("Please unsubscribe me.").contains("Pumps mailing list");
    }

    @Test
    void whatExchangeMakesAFileOfIsRead() {
        var letter = read(mixed(
                "text/plain",
                "See the photo.",
                "text/plain; name=ATT00001.txt\nContent-Disposition: attachment; filename=ATT00001.txt",
                "Please remove me from your list."));

        assertThat(letter.text()).contains("See the photo.").contains("Please remove me from your list.");
        assertThat(letter.attached()).isEmpty();
    }

    @Test
    void aFileIsReadOnlyWhereNothingElseIsWritten() {
        var page = "text/html; name=page.html\nContent-Disposition: inline; filename=page.html";

        assertThat(read(mixed("text/plain", "Nice page.", page, ASKED)).text()).doesNotContain("unsubscribe");
        assertThat(read(mixed("image/png; name=a.png", "", page, ASKED)).text()).contains("Please unsubscribe me.");
        assertThat(read("Content-Type: text/plain\nContent-Disposition: attachment\n\nPlease call me.")
                        .text())
                .contains("Please call me.");
    }

    @Test
    void aMessageThatIsPassedOnIsNamedAndNotReadAsTheWritersWords() {
        var letter = read(mixed(
                "text/plain", " ", "message/rfc822", "From: ann@example.com\nSubject: Our pumps\n\nUnsubscribe me."));

        assertThat(letter.text()).isBlank();
        assertThat(letter.attached()).containsExactly("Our pumps");
    }

    @Test
    void relatedWithinAlternativeWithinMixedWithinSignedIsReached() {
        var letter = read("""
                Content-Type: multipart/signed; boundary=s

                --s
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain


                --a
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                %s
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>

                PNG
                --r--
                --a--
                --m--
                --s
                Content-Type: application/pkcs7-signature; name=smime.p7s

                MII
                --s--
                """.formatted(ASKED));

        assertThat(letter.text()).contains("Please unsubscribe me.");
    }

    @Test
    void wordsThatAreBrokenByTheMailProgramAreWhole() {
        assertThat(read("Content-Type: text/plain; format=flowed; delsp=yes\n\nPlease unsub \nscribe me.\n-- \nAnn")
                        .text()
                        .replace("\r", ""))
                .isEqualTo("Please unsubscribe me.\n-- \nAnn");
    }

    private static String alternative(String plain, String html) {
        return parts("alternative", "text/plain; charset=utf-8", plain, "text/html; charset=utf-8", html);
    }

    private static String mixed(String... typesAndContents) {
        return parts("mixed", typesAndContents);
    }

    private static String parts(String kind, String... typesAndContents) {
        var mail = new StringBuilder("Content-Type: multipart/" + kind + "; boundary=b\n\n");
        for (var at = 0; at < typesAndContents.length; at += 2) {
            mail.append("--b\nContent-Type: ").append(typesAndContents[at]).append("\n\n");
            mail.append(typesAndContents[at + 1]).append("\n\n");
        }
        return mail + "--b--\n";
    }

    private static Letter read(String mail) {
        var raw = ("From: pan@example.com\nSubject: Re: Your pumps\nIn-Reply-To: <x@ours.example>\nMIME-Version: 1.0\n"
                        + mail)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return MimeLetters.read(raw, Instant.parse("2026-03-03T08:12:46Z"));
    }

    private static Heard heard(Letter letter) {
        return Hearing.of(letter, Clues.in(letter));
    }
}
