package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the values of a YAML document as texts, just as they were written, and gathers what is wrong together with its
 * line. YAML's own types would make {@code no} a boolean and {@code 2018.02} a number.
 */
public final class YamlTree {

    private final List<Problem> problems = new ArrayList<>();

    public List<Problem> problems() {
        return problems;
    }

    public void problem(String path, @Nullable Node at, String problem, String remedy) {
        var line = at == null ? "" : "line " + (at.getStartMark().getLine() + 1) + ": ";
        problems.add(new Problem(path, line + problem, remedy));
    }

    /** The entries of a mapping; none when it is absent. Keys outside of the known are told. */
    public Map<String, Node> entries(String path, @Nullable Node node, Set<String> known) {
        var entries = new LinkedHashMap<String, Node>();
        if (node == null) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem(path, node, "is not a set of keys", "write key: value, one per line");
            return entries;
        }
        for (var tuple : mapping.getValue()) {
            var key = text(path, tuple.getKeyNode());
            var inner = path.isEmpty() ? key : path + "." + key;
            if (!known.isEmpty() && !known.contains(key)) {
                problem(inner, tuple.getKeyNode(), "is not known here", remedy(key, known));
            } else if (entries.put(key, tuple.getValueNode()) != null) {
                problem(inner, tuple.getKeyNode(), "stands here twice", "keep one of the two");
            }
        }
        return entries;
    }

    /** The elements of a list; a single value is a list of one, nothing is an empty list. */
    public List<Node> elements(@Nullable Node node) {
        return switch (node) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            default -> List.of(node);
        };
    }

    public String text(String path, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(path, node, "is not a single value", "write a text");
        return "";
    }

    public @Nullable String textOrNull(String path, @Nullable Node node) {
        return node == null ? null : text(path, node);
    }

    public boolean yes(String path, @Nullable Node node) {
        if (node == null) {
            return false;
        }
        return switch (text(path, node)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                problem(path, node, "is neither true nor false", "write true or false");
                yield false;
            }
        };
    }

    public Map<String, String> texts(String path, @Nullable Node node) {
        var texts = new LinkedHashMap<String, String>();
        entries(path, node, Set.of()).forEach((key, value) -> texts.put(key, text(path + "." + key, value)));
        return texts;
    }

    private static String remedy(String key, Set<String> known) {
        return Nearest.to(key, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("known are: "
                        + String.join(", ", known.stream().sorted().toList()));
    }
}
