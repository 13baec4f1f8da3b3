package io.followthrough.reading.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A table beside this class: a kind and what belongs to it, line by line. */
final class WordTable {

    private WordTable() {}

    /** What belongs to each kind, in the order of the lines. Every kind has a line. */
    static <K extends Enum<K>> Map<K, List<String>> read(String name, Class<K> kinds) {
        var table = new EnumMap<K, List<String>>(kinds);
        for (var line : lines(name)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var tab = line.indexOf('\t');
                table.computeIfAbsent(Enum.valueOf(kinds, line.substring(0, tab)), _ -> new ArrayList<>())
                        .add(line.substring(tab + 1));
            }
        }
        if (table.size() < kinds.getEnumConstants().length) {
            throw new IllegalStateException(name + " speaks of " + table.keySet() + " alone");
        }
        return table;
    }

    private static List<String> lines(String name) {
        try (var stream = WordTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + WordTable.class.getName());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
