package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people say plainly and in words that refusals have as well, in {@code concerns.tsv}: what is meant, language, kind, text. Some thirty are
 * by somebody who lived as a recipient and saw no code; two of these were read as they are meant, and half of the others.
 */
class PlainConcernsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final TextReader READER = TextReader.shipped();

    /** What is in front of it is found, whatever a mail is the answer to. */
    private static final String SUBJECT = "Re: How others solved it";

    @TestFactory
    Stream<DynamicTest> whatIsMeantIsRead() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/concerns.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + " " + row[3],
                        () -> assertThat(read(row[2], row[3])).matches(reading -> suits(row[0], reading), row[0])));
    }

    private static boolean suits(String meant, Reading reading) {
        var closes = reading.stance() == Stance.OPT_OUT;
        var isNo = closes || reading.stance() == Stance.NOT_INTERESTED || reading.stance() == Stance.NOT_NOW;
        return switch (meant) {
            case "COPY" ->
                !closes
                        && reading.says(Intent.ACCESS_REQUEST).isPresent()
                        && reading.says(Intent.ERASURE).isEmpty();
            case "ERASURE" -> closes && reading.says(Intent.ERASURE).isPresent();
            case "CORRECTION" -> !isNo && !mayRefuse(reading) && isCorrected(reading);
            case "TWICE" -> reading.unsure() && !mayRefuse(reading);
            case "TIMES", "QUESTION", "COLLEAGUE" -> !isNo;
            case "NOT_ME", "REFUSAL" -> closes;
            case "INFORMATION" -> reading.stance() == Stance.CURRENT_INTEREST;
            case "NO_CALL" ->
                closes
                        && reading.says(Intent.OPT_OUT_CALLS).isPresent()
                        && reading.says(Intent.BUY).isPresent()
                        && !reading.mayBe(Intent.OPT_OUT)
                        && !reading.mayBe(Intent.OPT_OUT_MAILS);
            case "NEWSLETTER" ->
                reading.stance() == Stance.CURRENT_INTEREST && NarrowRefusals.ofNewsletters(reading.ownWords());
            default -> throw new IllegalArgumentException(meant);
        };
    }

    private static boolean mayRefuse(Reading reading) {
        return Stream.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE)
                .anyMatch(reading::mayBe);
    }

    private static boolean isCorrected(Reading reading) {
        return Redirections.in(reading.ownWords())
                || DataRights.in(reading.ownWords())
                        .filter(asked -> asked.right() == DataRights.RECTIFICATION)
                        .isPresent();
    }

    /** Nothing is heard less for it: what ends contact beside it ends it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please correct my name. And unsubscribe me from everything.",
                "Sie haben mir dieselbe Mail zweimal geschickt. Schreiben Sie mir nicht mehr.",
                "Keine Mails am Wochenende, und auch sonst keine mehr.",
                "No me escriban los domingos ni nunca.",
                "I told you on Sunday to stop e-mailing me.",
                "Send me a copy of my data and then erase all of it.",
                "J'ai reçu deux fois le même mail, désabonnez-moi."
            })
    void whatEndsContactBesideItIsHeard(String text) {
        assertThat(read("mail", text).stance()).isEqualTo(Stance.OPT_OUT);
    }

    /** Each of the words in another sense. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We were charged twice in October, what does the annual plan cost?",
                "Not me, but my cousin is looking for a pump.",
                "What do customers get when they send you a subject access request?",
                "We bought Artikel 15 last year and want to buy it again."
            })
    void theSameWordsOfSomethingElseRefuseNothing(String text) {
        var reading = read("mail", text);

        assertThat(reading.stance()).isNotEqualTo(Stance.OPT_OUT);
        assertThat(DataRights.in(text)).isEmpty();
    }

    private static Reading read(String kind, String text) {
        var of = Said.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return READER.read(of == Said.Kind.MAIL ? Said.mail(SUBJECT, text, DAY) : Said.of(of, text, DAY));
    }
}
