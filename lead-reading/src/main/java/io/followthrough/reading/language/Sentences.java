package io.followthrough.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into sentences. A mail's lines that are only wrapped are one sentence; a list's lines are several. */
public final class Sentences {

    private static final int WRAPPED = 55;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "einschl", "incl", "compr", "mr", "mrs", "n", "ms", "dr", "prof", "st", "no", "nr", "tel", "ca", "bzw",
            "ref", "rif", "inkl", "ggf", "etc", "usw", "evtl", "art", "abs", "lit", "approx", "hr", "fr", "sr", "sra",
            "ing", "mme", "dott", "sig", "dhr", "mevr", "str", "vs", "inc", "ltd", "co", "max", "min", "mio", "tsd",
            "jan", "feb", "apr", "aug", "sept", "sep", "okt", "oct", "nov", "dez", "dec", "e.g", "i.e", "z.b", "d.h",
            "u.a", "p.m", "a.m", "p.s", "b.v", "s.a", "s.l", "q");

    private Sentences() {}

    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (var paragraph : paragraphs(text)) {
            split(paragraph, sentences);
        }
        return sentences;
    }

    private static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            var stripped = line.strip();
            if (stripped.isEmpty() || startsItem(stripped)) {
                close(open, paragraphs);
            }
            if (!stripped.isEmpty()) {
                open.append(open.isEmpty() ? "" : " ").append(stripped);
                if (stripped.length() < WRAPPED) {
                    close(open, paragraphs);
                }
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static boolean startsItem(String line) {
        return line.matches("(?:[-*•–]|\\d{1,2}[.)]) .*");
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    private static void split(String paragraph, List<String> sentences) {
        var from = 0;
        for (var at = 0; at < paragraph.length(); at++) {
            if (endsSentence(paragraph, from, at)) {
                add(paragraph.substring(from, at + 1), sentences);
                from = at + 1;
            }
        }
        add(paragraph.substring(from), sentences);
    }

    private static boolean endsSentence(String text, int from, int at) {
        var end = text.charAt(at);
        if (end == '\u3002') {
            return true;
        }
        if (end != '.' && end != '!' && end != '?' && end != '\u2026' && end != ';') {
            return false;
        }
        if (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        return end != '.' || !isAbbreviation(text, from, at);
    }

    /** Also an ordinal number ("15. März") and an initial ("J. Roe"). */
    private static boolean isAbbreviation(String text, int from, int at) {
        var start = at;
        while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, at);
        var ordinal = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        var initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return ordinal
                || initial
                || isDayWithin(text, word, at)
                || isWeekdayWithin(text, word, at)
                || ABBREVIATIONS.contains(Folding.fold(word).replaceAll("^\\W+", ""));
    }

    /** "Bis 14.12. auf Reha". */
    private static boolean isDayWithin(String text, String word, int at) {
        return word.matches("\\d{1,2}\\.\\d{1,2}") && text.substring(at + 1).matches("(?s)\\s+\\p{Ll}.*");
    }

    /** "Richiamare lun. successivo". */
    private static boolean isWeekdayWithin(String text, String word, int at) {
        return word.matches(
                        "(?i)mon|tues?|wed|thurs?|fri|mo|di|mi|do|fr|lun|mar|mie|jue|vie|mer|jeu|ven|gio|seg|ter|qua|qui|sex|ma|wo|vr")
                && text.substring(at + 1).matches("(?s)\\s+[\\p{Ll}\\d].*");
    }

    private static void add(String sentence, List<String> sentences) {
        var stripped = sentence.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }
}
