package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person writes behind large files is read. */
class SkimmingTests {

    private static final int MOST = 512 * 1024;
    private static final String PHOTO =
            "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\n".repeat(20_000);
    private static final String MAIL = """
            From: ann@example.com
            Subject: Re: Your pumps
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
             boundary="=_outer (1)"

            --=_outer (1)
            Content-Type: image/jpeg; name=IMG_1.jpeg
            Content-Transfer-Encoding: base64

            %1$s
            --=_outer (1)
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain

            See the photo. Please remove me from your list.
            --inner
            Content-Type: text/html

            <p>See the photo. Please remove me from your list.</p>
            --inner--
            --=_outer (1)
            Content-Type: message/rfc822

            Subject: passed on
            Content-Type: multipart/mixed; boundary=deep

            --deep
            Content-Type: application/pdf

            %1$s
            --deep--
            --=_outer (1)
            Content-Type: text/csv; name=prices.csv
            Content-Disposition: attachment; filename=prices.csv

            %1$s
            --=_outer (1)
            Content-Type: text/plain; name=ATT00001.txt
            Content-Disposition: attachment; filename=ATT00001.txt

            Ann Lee
            --=_outer (1)--
            """.formatted(PHOTO).replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 512 * 1024})
    void textBehindFilesIsKeptAndWhatTheyHoldIsNot(int piece) {
        var skimmed = skimmed(MAIL, piece);

        assertThat(skimmed.length).isLessThan(16 * 1024);
        var letter = read(skimmed);
        assertThat(letter.subject()).isEqualTo("Re: Your pumps");
        assertThat(letter.text()).contains("Please remove me from your list.").contains("Ann Lee");
        assertThat(letter.attached()).containsExactly("IMG_1.jpeg", "passed on", "prices.csv");
    }

    @Test
    void whatIsShortAndWellFormedStaysAsItIs() {
        var mail = MAIL.replace(PHOTO.replace("\n", "\r\n"), "").replace("multipart", "Multipart");

        var kept = new String(skimmed(mail, 100), StandardCharsets.UTF_8);

        assertThat(kept.replace("\r\n", "")).isEqualTo(mail.replace("\r\n", ""));
    }

    @Test
    void ofALongTextTheBeginningIsKept() {
        var mail = "Subject: long\r\n\r\n" + "word ".repeat(400_000);

        assertThat(skimmed(mail, 1000)).hasSize(MOST).startsWith("Subject: long".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofAHeadWithoutEndTheBeginningIsKept() {
        assertThat(skimmed("Subject: " + "x".repeat(2_000_000), 1000)).hasSize(MOST);
    }

    private static byte[] skimmed(String mail, int piece) {
        var raw = mail.getBytes(StandardCharsets.UTF_8);
        var skimming = new Skimming(MOST);
        for (var from = 0; from < raw.length; from += piece) {
            skimming.take(Arrays.copyOfRange(raw, from, Math.min(raw.length, from + piece)));
        }
        return skimming.kept();
    }

    private static Letter read(byte[] raw) {
        return MimeLetters.read(raw, Instant.parse("2026-03-03T08:12:46Z"));
    }
}
