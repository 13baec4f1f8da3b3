package io.followthrough.kit.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as people write them. */
public final class Days {

    private Days() {}

    /**
     * English as most of the world writes it, and the first of a month as an ordinal in French.
     *
     * @param language BCP 47
     */
    public static String written(LocalDate day, String language) {
        var locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        var said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1 ? said.replaceFirst("^1 ", "1er ") : said;
    }
}
