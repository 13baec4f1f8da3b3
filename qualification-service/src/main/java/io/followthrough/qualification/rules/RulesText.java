package io.followthrough.qualification.rules;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The text of rules, YAML or JSON, as plain values. Here {@code yes} and {@code no} are words, as their writers mean them. */
public final class RulesText {

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");

    private RulesText() {}

    /** Maps, lists, numbers and texts. */
    public static Map<String, Object> asMap(String yamlOrJson) {
        return compose(yamlOrJson) instanceof MappingNode mapping ? map(mapping) : Map.of();
    }

    /** Whether two texts say the same, whatever their version, order of fields and comments. */
    public static boolean sayTheSame(String one, String other) {
        return withoutVersion(one).equals(withoutVersion(other));
    }

    /** The same text, of another version. */
    public static String withVersion(String yaml, long version) {
        return VERSION.matcher(yaml).replaceFirst("version: \"" + version + "\"");
    }

    private static Map<String, Object> withoutVersion(String yamlOrJson) {
        var sections = new LinkedHashMap<>(asMap(yamlOrJson));
        sections.remove("version");
        return sections;
    }

    /** Without anchors: a few of them can stand for more than memory holds. */
    static @Nullable Node compose(String yamlOrJson) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        return new Yaml(options).compose(new StringReader(asYaml(yamlOrJson)));
    }

    /** JSON is YAML, but for one escape that some writers make of every slash. */
    private static String asYaml(String yamlOrJson) {
        return yamlOrJson.stripLeading().startsWith("{")
                ? ESCAPED_SLASH.matcher(yamlOrJson).replaceAll("$1/")
                : yamlOrJson;
    }

    private static Map<String, Object> map(MappingNode mapping) {
        var fields = new LinkedHashMap<String, Object>();
        mapping.getValue().forEach(field -> {
            if (field.getKeyNode() instanceof ScalarNode name) {
                fields.put(name.getValue(), value(field.getValueNode()));
            }
        });
        return fields;
    }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode list ->
                list.getValue().stream().map(RulesText::value).toList();
            case ScalarNode scalar -> isNumber(scalar) ? new BigDecimal(scalar.getValue()) : scalar.getValue();
            default -> throw new IllegalArgumentException("neither map, list nor value: " + node.getNodeId());
        };
    }

    private static boolean isNumber(ScalarNode scalar) {
        return (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
                && scalar.getValue().matches("-?\\d+(\\.\\d+)?");
    }
}
