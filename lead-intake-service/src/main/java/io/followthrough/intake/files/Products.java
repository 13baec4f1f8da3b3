package io.followthrough.intake.files;

import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Programs whose exports are known by their columns, each with its mapping as a file beside this list. */
public final class Products {

    private static final String FOLDER = "/lead-intake-service/products/";
    private static final Map<String, List<Set<String>>> SIGNATURES = columns(1);
    private static final Map<String, List<Set<String>>> OWN_COLUMNS = columns(2);

    private Products() {}

    public static Set<String> names() {
        return SIGNATURES.keySet();
    }

    /** Columns by which headers are known below whatever stands above them. */
    public static Set<String> columns(String product) {
        return SIGNATURES.getOrDefault(product, List.of()).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** The product that exports files with these columns. */
    static Optional<String> of(List<String> header) {
        return SIGNATURES.entrySet().stream()
                .filter(product -> product.getValue().stream().anyMatch(header::containsAll))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Where it says nothing of dates they may be written in any usual way: such files are opened and saved by spreadsheets. */
    static Mapping mapping(String product) {
        return switch (MappingFile.read(text(product + ".yml"))) {
            case Validated.Accepted<Mapping>(var mapping) -> mapping;
            case Validated.Refused<Mapping>(var problems) ->
                throw new IllegalStateException("the mapping of " + product + " is broken: " + problems);
        };
    }

    /** Whether its files have the questions of a form as columns beside its own. */
    static boolean asksQuestions(String product) {
        return OWN_COLUMNS.containsKey(product);
    }

    /** Columns of its own that say nothing of a person. */
    static Set<String> ownColumns(String product) {
        return OWN_COLUMNS.getOrDefault(product, List.of()).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    static String text(String file) {
        try (var stream = Products.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Set<String>>> columns(int place) {
        var columns = new LinkedHashMap<String, List<Set<String>>>();
        text("index.tsv").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var parts = line.split("\t");
            if (parts.length > place) {
                columns.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                        .add(Set.copyOf(Arrays.asList(parts[place].split("\\|"))));
            }
        });
        return columns;
    }
}
