package io.followthrough.reading.language;

import java.text.Normalizer;

/**
 * Lower case without accents, character by character, so that a place in the folded text is the same place in what was
 * written: "Märzferien" is "marzferien", "¿Cuándo?" is "¿cuando?".
 */
public final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    /** Composed characters, plain apostrophes, quotation marks and spaces, {@code \n} as line break. */
    public static String compose(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u00b4', '\'')
                .replace('`', '\'');
    }

    /** @param composed by {@link #compose} */
    public static String fold(String composed) {
        var folded = new char[composed.length()];
        for (var at = 0; at < folded.length; at++) {
            var written = composed.charAt(at);
            folded[at] = written < TABLE.length ? TABLE[written] : Character.toLowerCase(written);
        }
        return new String(folded);
    }

    private static char[] table() {
        var table = new char[0x250];
        for (var code = 0; code < table.length; code++) {
            var lower = Character.toLowerCase((char) code);
            table[code] = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                    .charAt(0);
        }
        table['\u00df'] = 's';
        table['\u00f8'] = 'o';
        table['\u00d8'] = 'o';
        table['\u0142'] = 'l';
        return table;
    }
}
