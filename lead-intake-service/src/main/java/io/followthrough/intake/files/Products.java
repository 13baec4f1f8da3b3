package io.followthrough.intake.files;

import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Programs whose exports are known by their columns, each with its mapping as a file beside this list. */
public final class Products {

    private static final String FOLDER = "/lead-intake-service/products/";
    private static final Map<String, Set<String>> SIGNATURES = signatures();

    private Products() {}

    public static Set<String> names() {
        return SIGNATURES.keySet();
    }

    /** Columns by which headers are known below whatever stands above them. */
    public static Set<String> columns(String product) {
        return SIGNATURES.getOrDefault(product, Set.of());
    }

    /** The product that exports files with these columns. */
    static Optional<String> of(List<String> header) {
        return SIGNATURES.entrySet().stream()
                .filter(product -> header.containsAll(product.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Where it says nothing of dates they may be written in any usual way: such files are opened and saved by spreadsheets. */
    static Mapping mapping(String product) {
        return switch (MappingFile.read(text(product + ".yml"))) {
            case Validated.Accepted<Mapping>(var mapping) ->
                mapping.values().patterns().isEmpty() ? mapping.with(UsualDates.VALUES) : mapping;
            case Validated.Refused<Mapping>(var problems) ->
                throw new IllegalStateException("the mapping of " + product + " is broken: " + problems);
        };
    }

    static String text(String file) {
        try (var stream = Products.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> signatures() {
        var signatures = new LinkedHashMap<String, Set<String>>();
        text("index.tsv").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var parts = line.split("\t");
            signatures.put(parts[0], Set.copyOf(Arrays.asList(parts[1].split("\\|"))));
        });
        return signatures;
    }
}
