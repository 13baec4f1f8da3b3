package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to mails that the system sent, and what each is: {@code cases/mails/truth.tsv} and {@code cases/variants.tsv}. */
class MailCasesTests {

    private static final Instant ARRIVAL = Instant.parse("2026-11-28T06:20:00Z");

    /** The table says nothing about the day. */
    private static final String NOT_SAID = "-";

    record Case(String name, String truth, String until, byte[] raw) {

        @Override
        public String toString() {
            return truth + " " + name;
        }
    }

    @ParameterizedTest
    @MethodSource({"cases", "variants"})
    void aMailIsTakenForWhatItIs(Case mail) {
        var letter = MimeLetters.read(mail.raw(), ARRIVAL);
        var heard = Hearing.of(letter, Clues.in(letter));

        assertThat(kind(heard)).as(heard.toString()).isEqualTo(mail.truth());
        if (heard instanceof Heard.Absence absence && !mail.until().equals(NOT_SAID)) {
            assertThat(Objects.toString(absence.until(), ""))
                    .as(heard.toString())
                    .isEqualTo(mail.until());
        }
    }

    private static String kind(Heard heard) {
        return switch (heard) {
            case Heard.Reply ignored -> "reply";
            case Heard.Declined ignored -> "reply";
            case Heard.OptOut ignored -> "optout";
            case Heard.Absence ignored -> "ooo";
            case Heard.Arrived ignored -> "auto";
            case Heard.Left ignored -> "auto";
            case Heard.Complaint ignored -> "complaint";
            case Heard.Nothing ignored -> "nothing";
            case Heard.Bounce bounce ->
                switch (bounce.meaning()) {
                    case ADDRESS -> "hard";
                    case LATER -> "soft";
                    case OURS -> "ours";
                    case SENDER -> "sender";
                };
        };
    }

    static Stream<Case> cases() {
        return lines("/cases/mails/truth.tsv")
                .skip(1)
                .map(cells -> new Case(
                        cells.get(0),
                        cells.get(1),
                        cells.get(3).isEmpty() ? NOT_SAID : cells.get(3),
                        bytes("/cases/mails/" + cells.get(0))));
    }

    static Stream<Case> variants() {
        return lines("/cases/variants.tsv")
                .filter(cells -> !cells.getFirst().startsWith("#"))
                .map(cells -> {
                    var header = cells.get(2).equals("-") ? "" : cells.get(2) + "\r\n";
                    var from = cells.get(2).equals("Return-Path: <>")
                            ? "Mail Delivery Subsystem <mailer-daemon@dom.example>"
                            : cells.getFirst().equals("complaint") ? "staff@hotmail.com" : "Pat <p1@dom.example>";
                    var raw = "From: " + from + "\r\nTo: replies@sales.example\r\n" + header
                            + "In-Reply-To: <0957fa87-9cf7-5b25-a80c-07cdad3e1798.e1s1a1@sales.example>\r\n"
                            + "Date: Sat, 28 Nov 2026 06:20:00 +0000\r\nSubject: " + cells.get(1)
                            + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                            + cells.get(3).replace("\\n", "\r\n") + "\r\n";
                    return new Case(
                            cells.get(1) + ": " + cells.get(3),
                            cells.getFirst(),
                            cells.get(4),
                            raw.getBytes(StandardCharsets.UTF_8));
                });
    }

    private static Stream<List<String>> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.asList(Arrays.copyOf(line.split("\t", -1), 5)))
                .map(cells ->
                        cells.stream().map(cell -> Objects.toString(cell, "")).toList());
    }

    private static byte[] bytes(String file) {
        try (var content = MailCasesTests.class.getResourceAsStream(file)) {
            return content.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
