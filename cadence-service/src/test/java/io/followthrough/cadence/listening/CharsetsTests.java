package io.followthrough.cadence.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Letter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, subjects and names are read as they were meant, whatever is declared or forgotten. */
class CharsetsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /** What is written, in which charset, with which header; the quotation marks of the CSV are single. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Nächstes Jahr 👍             | UTF-8        | X-Nothing: 1",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset=us-ascii",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset=iso-8859-1",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset=x-unknown",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset=\"UTF8\"",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset='utf-8'",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset=utf-16",
                "Nächstes Jahr 👍             | UTF-8        | Content-Type: text/plain; charset=unicode-1-1-utf-7",
                "Nächstes Jahr               | ISO-8859-1   | X-Nothing: 1",
                "Nächstes Jahr               | ISO-8859-1   | Content-Type: text/plain; charset=us-ascii",
                "Nächstes Jahr               | ISO-8859-1   | Content-Type: text/plain; charset=utf-8",
                "Nächstes Jahr               | ISO-8859-1   | Content-Type: text/plain; charset=no-such-thing",
                "100 € – “gern”              | windows-1252 | Content-Type: text/plain; charset=iso-8859-1",
                "100 € – “gern”              | windows-1252 | Content-Type: text/plain",
                "Не сейчас, спасибо          | koi8-r       | Content-Type: text/plain; charset=koi8-r",
                "Не сейчас, спасибо          | windows-1251 | Content-Type: text/plain; charset=windows-1251",
                "Nie teraz, dziękuję         | iso-8859-2   | Content-Type: text/plain; charset=iso-8859-2",
                "今は結構です。来月お願いします | iso-2022-jp  | Content-Type: text/plain; charset=iso-2022-jp",
                "今は結構です。来月お願いします | iso-2022-jp  | Content-Type: text/plain; charset=us-ascii",
                "今は結構です。来月お願いします | iso-2022-jp  | X-Nothing: 1",
                "今は結構です。来月お願いします | shift_jis    | Content-Type: text/plain; charset=Shift_JIS",
                "今は結構です。来月お願いします | euc-jp       | Content-Type: text/plain; charset=euc-jp",
                "请不要再发邮件，谢谢           | gb18030      | Content-Type: text/plain; charset=gb2312",
                "小                           | gb2312       | Content-Type: text/plain; charset=gb2312",
                "请不要再发邮件，谢谢           | UTF-8        | Content-Type: text/plain; charset=gb2312",
                "謝謝，下個月再聯絡             | big5         | Content-Type: text/plain; charset=big5",
                "다음 달에 연락 주세요          | euc-kr       | Content-Type: text/plain; charset=ks_c_5601-1987",
            })
    void textIsReadAsItWasMeant(String text, String charset, String header) {
        var letter =
                letter(header + "\r\nContent-Transfer-Encoding: 8bit\r\n", text.getBytes(Charset.forName(charset)));

        assertThat(letter.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Re: Größe 👍   | Re: Größe 👍",
                "Re: =?utf-8?B?R3LDtsOfZQ==?= | Re: Größe",
                "=?utf-8?Q?Gr=C3?= =?utf-8?Q?=B6=C3=9Fe?= | Größe",
                "=?UTF-8?B?R3LD?= =?utf-8?B?tsOfZQ==?= | Größe",
                "=?utf-8?Q?Gr=C3=B6=C3=9Fe?==?utf-8?Q?_gut?= | Größe gut",
                "=?iso-8859-1?Q?Gr=C3=B6=C3=9Fe?= | Größe",
                "=?utf-8?Q?Gr=F6=DFe?= | Größe",
                "=?utf-8?Q?what? =C3=B6?= | what? ö",
                "=?utf-8?Q?Hello W=C3=B6rld?= again | Hello Wörld again",
                "=?utf-8*de?Q?Gr=C3=B6=C3=9Fe?= | Größe",
                "=?x-unknown?Q?Gr=C3=B6=C3=9Fe?= | Größe",
                "=?utf-8?Q?=3D=3Futf-8=3FQ=3FGr=3DC3=3DB6=3DC3=3D9Fe=3F=3D?= | Größe",
                "=?iso-2022-jp?B?GyRCOiMkTxsoQg==?= | 今は",
                "=?gb2312?B?0KE=?= | 小",
                "=?gb2312?Q?=D0=A1?= | 小",
                "=?utf-8?B?*broken*?= b | =?utf-8?B?*broken*?= b",
                "=?utf-8?Q?a=0D=0ABcc:_x@y.example?= | a Bcc: x@y.example",
                "=?utf-8?Q?50=_off=?= | 50= off=",
                "a =? b ?= c | a =? b ?= c",
            })
    void subjectIsReadAsItWasMeant(String written, String meant) {
        var letter = letter("Subject: " + written + "\r\n", "Hello".getBytes(UTF_8));

        assertThat(letter.subject()).isEqualTo(meant);
    }

    @Test
    void namesOfSendersAreTextAsWell() {
        var letter = letter("From: Jörg Müller <joerg@example.com>\r\n", "Hello".getBytes(UTF_8));

        assertThat(letter.headers().first("From")).isEqualTo("Jörg Müller <joerg@example.com>");
    }

    @Test
    void aPageSaysItselfWhatItIsWrittenIn() {
        var html = "<html><head><meta charset=\"gb2312\"></head><body>请不要再发邮件</body></html>";
        var letter = letter("Content-Type: text/html\r\n", html.getBytes(Charset.forName("gb2312")));

        assertThat(letter.text()).isEqualTo("请不要再发邮件");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "N=C3=A4chstes Jahr= | Nächstes Jahr",
                "N=c3=a4chstes=20Jahr, 100=% sicher | Nächstes Jahr, 100=% sicher",
                "Nächstes Jahr =ZZ | Nächstes Jahr =ZZ",
                "N=C3=A4chstes Jahr=C | Nächstes Jahr",
            })
    void quotedPrintableMayBeBroken(String written, String begins) {
        var letter = letter(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
                written.getBytes(UTF_8));

        assertThat(letter.text().strip()).startsWith(begins);
    }

    @Test
    void whatIsCalledBase64AndIsNot() {
        var letter = letter(
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n",
                "Danke, aber bitte erst nächstes Jahr wieder melden, es ist zu früh.".getBytes(UTF_8));

        assertThat(letter.text()).contains("nächstes Jahr");
    }

    @Test
    void longTextThatIsCutInACharacterStaysWhatItIs() {
        var text = "ありがとう".repeat(40_000).getBytes(UTF_8);

        assertThat(letter("Content-Type: text/plain\r\n", text).text())
                .startsWith("ありがとう")
                .hasSize(100_000);
    }

    @Test
    void base64HoldsEightBitsAsWell() {
        var coded = Base64.getMimeEncoder().encode("Nächstes Jahr 👍".getBytes(UTF_8));

        assertThat(letter("Content-Transfer-Encoding: base64\r\n", coded).text())
                .isEqualTo("Nächstes Jahr 👍");
    }

    private static Letter letter(String headers, byte[] body) {
        var raw = new ByteArrayOutputStream();
        raw.writeBytes("Message-ID: <a@example.com>\r\n".getBytes(ISO_8859_1));
        raw.writeBytes(headers.getBytes(UTF_8));
        raw.writeBytes("\r\n".getBytes(ISO_8859_1));
        raw.writeBytes(body);
        return MimeLetters.read(raw.toByteArray(), NOW);
    }
}
