package io.followthrough.reading.lists;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of columns and values of lists, as tables beside this class have them: in small letters, without accents and marks. */
final class ListWords {

    /** What columns of lists that are none of people are called. */
    enum Group {
        DEAL_NAME,
        DEAL_STAGE,
        DEAL_MONEY,
        DEAL_END,
        TICKET_ID,
        TICKET_WHO,
        TICKET_MORE,
        ORDER_ID,
        ORDER_MORE,
        DATE;

        private static final Map<Group, Set<String>> NAMES =
                sets(WordTable.read("kinds.tsv", Group.class), Group.class);

        boolean has(String column) {
            return NAMES.getOrDefault(this, Set.of()).contains(plain(column));
        }

        Optional<String> first(List<String> columns) {
            return columns.stream().filter(this::has).findFirst();
        }
    }

    private ListWords() {}

    static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\"?*]+", "")
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    /** The words of each kind, of all its lines. */
    static <K extends Enum<K>> Map<K, Set<String>> sets(Map<K, List<String>> table, Class<K> kinds) {
        var sets = new EnumMap<K, Set<String>>(kinds);
        table.forEach((kind, lines) -> {
            var words = new HashSet<String>();
            lines.forEach(line -> words.addAll(Arrays.asList(line.split("\\|"))));
            sets.put(kind, words);
        });
        return sets;
    }
}
