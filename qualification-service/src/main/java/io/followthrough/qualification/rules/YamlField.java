package io.followthrough.qualification.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file, read as what is expected there. What is wrong is noted with its line and a harmless value is
 * returned, so that one reading finds every problem.
 */
final class YamlField {

    private static final int MOST_GAPS = 3;

    private final String path;
    private final @Nullable Node node;
    private final int line;
    private final List<RuleProblem> problems;

    private YamlField(String path, @Nullable Node node, int line, List<RuleProblem> problems) {
        this.path = path;
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    static YamlField root(@Nullable Node node, List<RuleProblem> problems) {
        return new YamlField("", node, 1, problems);
    }

    boolean isPresent() {
        return node != null;
    }

    void problem(String problem, String remedy) {
        problems.add(new RuleProblem(line, path.isEmpty() ? "(file)" : path, problem, remedy));
    }

    /** A field of this one; may be absent. */
    YamlField at(String name) {
        var found = fields().get(name);
        return found == null ? new YamlField(child(name), null, line, problems) : found;
    }

    /** All fields by name, in the order of the file. */
    Map<String, YamlField> fields() {
        var fields = new LinkedHashMap<String, YamlField>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                var name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                fields.put(
                        name, new YamlField(child(name), tuple.getValueNode(), lineOf(tuple.getKeyNode()), problems));
            }
        } else if (node != null) {
            problem("is no map", "write name: value pairs");
        }
        return fields;
    }

    /** Notes fields that nobody knows: a misspelt name must not pass in silence. */
    void onlyFields(Set<String> known) {
        fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                field.problem(
                        "is not known",
                        "use one of "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    List<YamlField> items() {
        if (!(node instanceof SequenceNode sequence)) {
            problem(node == null ? "is missing" : "is no list", "write a list: [a, b]");
            return List.of();
        }
        var items = new ArrayList<YamlField>();
        for (var item : sequence.getValue()) {
            items.add(new YamlField(path + "[" + items.size() + "]", item, lineOf(item), problems));
        }
        return items;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        problem(node == null ? "is missing" : "is no text", "write a text");
        return "?";
    }

    List<String> texts() {
        return items().stream().map(YamlField::text).toList();
    }

    /** Texts to look for. Each gap multiplies the places to look at, so their number is bounded. */
    List<String> phrases() {
        return items().stream().map(YamlField::phrase).toList();
    }

    private String phrase() {
        var words = text();
        if (words.strip().startsWith("~")) {
            problem("begins with a gap: " + words, "begin with a word");
        } else if (words.chars().filter(character -> character == '~').count() > MOST_GAPS) {
            problem("has more than " + MOST_GAPS + " gaps: " + words, "write several phrases instead");
        }
        return words;
    }

    double number(double least, double most) {
        var remedy = "write a number from " + plain(least) + " to " + plain(most);
        if (!(node instanceof ScalarNode scalar)) {
            problem(node == null ? "is missing" : "is no number", remedy);
            return least;
        }
        try {
            var number = Double.parseDouble(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
            problem("is " + scalar.getValue(), remedy);
        } catch (NumberFormatException wrong) {
            problem("is no number: " + scalar.getValue(), remedy);
        }
        return least;
    }

    double strength() {
        return number(0, 1);
    }

    Duration duration() {
        var remedy = "write an ISO 8601 duration of days above zero, for example P90D";
        if (node instanceof ScalarNode scalar) {
            try {
                var duration = Duration.parse(scalar.getValue());
                if (duration.isPositive()) {
                    return duration;
                }
            } catch (DateTimeException wrong) {
                // said below
            }
            problem("is no duration: " + scalar.getValue(), remedy);
        } else {
            problem("is missing", remedy);
        }
        return Duration.ofDays(1);
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> type) {
        return named(text(), type);
    }

    /** The constant of the name of this field, for example {@code NEED} for {@code criteria.need}. */
    <E extends Enum<E>> @Nullable E named(String name, Class<E> type) {
        var wanted = name.toUpperCase(Locale.ROOT);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        problem("is not known: " + name, "use one of " + List.of(type.getEnumConstants()));
        return null;
    }

    private String child(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
