package io.followthrough.intake.adapters;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import io.followthrough.intake.files.YamlTree;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads an adapter from YAML. A fault in one is found when the service starts, with its line. */
final class AdapterFile {

    /** Those that come with the service. */
    static final List<String> SHIPPED = List.of(
            "typeform",
            "tally",
            "jotform",
            "gravity-forms",
            "webflow",
            "shopify-customer",
            "calendly",
            "meta-lead",
            "linkedin-lead",
            "mailchimp",
            "hubspot");

    private static final Set<String> QUESTION_KEYS = Set.of(
            "each",
            "object",
            "label",
            "labels",
            "type",
            "types",
            "value",
            "typed",
            "strip",
            "leaveOut",
            "hidden",
            "besides",
            "references",
            "unnamed",
            "otherwise");

    private final YamlTree tree = new YamlTree();

    private AdapterFile() {}

    /** @throws IllegalArgumentException if there is none of that name */
    static Adapter shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no adapter " + name + "; there are " + String.join(", ", SHIPPED));
        }
        try (var stream = AdapterFile.class.getResourceAsStream("/lead-intake-service/adapters/" + name + ".yml");
                var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** @throws IllegalArgumentException with everything that is wrong with it */
    static Adapter read(Reader yaml) {
        return new AdapterFile().adapter(new Yaml(new LoaderOptions()).compose(yaml));
    }

    private Adapter adapter(Node root) {
        var keys = tree.entries(
                "",
                root,
                Set.of(
                        "name",
                        "signature",
                        "list",
                        "kind",
                        "id",
                        "constants",
                        "constantsOf",
                        "fields",
                        "values",
                        "refusals",
                        "standings",
                        "questions"));
        var name = tree.textOrNull("name", keys.get("name"));
        var fields = new LinkedHashMap<String, List<String>>();
        tree.entries("fields", keys.get("fields"), Set.of())
                .forEach((field, paths) -> fields.put(field, paths("fields." + field, paths)));
        var adapter = new Adapter(
                name == null ? "" : name,
                signature(keys.get("signature")),
                tree.textOrNull("list", keys.get("list")),
                kind(keys.get("kind")),
                ids(keys.get("id")),
                tree.texts("constants", keys.get("constants")),
                tables("constantsOf", keys.get("constantsOf")),
                fields,
                tables("values", keys.get("values")),
                paths("refusals", keys.get("refusals")),
                paths("standings", keys.get("standings")),
                tree.elements(keys.get("questions")).stream()
                        .map(this::questions)
                        .toList());
        if (!tree.problems().isEmpty()) {
            throw new IllegalArgumentException("the adapter " + name + " is broken: " + tree.problems());
        }
        return adapter;
    }

    private @Nullable SignatureRule signature(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        var keys = tree.entries(
                "signature", node, Set.of("header", "pattern", "timestamp", "signed", "encoding", "challenge"));
        var pattern = tree.textOrNull("signature.pattern", keys.get("pattern"));
        return new SignatureRule(
                needed("signature.header", keys.get("header"), node),
                pattern == null ? null : Pattern.compile(pattern),
                tree.textOrNull("signature.timestamp", keys.get("timestamp")),
                needed("signature.signed", keys.get("signed"), node),
                "base64".equals(needed("signature.encoding", keys.get("encoding"), node)),
                "uuid".equals(tree.textOrNull("signature.challenge", keys.get("challenge"))));
    }

    private Map<String, Map<String, String>> tables(String path, @Nullable Node node) {
        var tables = new HashMap<String, Map<String, String>>();
        tree.entries(path, node, Set.of())
                .forEach((key, table) -> tables.put(key, tree.texts(path + "." + key, table)));
        return tables;
    }

    private KindRule kind(@Nullable Node node) {
        var keys = tree.entries(
                "kind",
                node,
                Set.of("path", "header", "present", "detail", "takes", "also", "keeps", "ignores", "tests"));
        return new KindRule(
                path("kind.path", keys.get("path")),
                tree.textOrNull("kind.header", keys.get("header")),
                paths("kind.present", keys.get("present")),
                paths("kind.detail", keys.get("detail")),
                tree.texts("kind.takes", keys.get("takes")),
                tree.texts("kind.also", keys.get("also")),
                tree.texts("kind.keeps", keys.get("keeps")),
                tree.texts("kind.ignores", keys.get("ignores")),
                tree.texts("kind.tests", keys.get("tests")).entrySet().stream()
                        .map(mark -> new KindRule.Mark(mark.getKey(), Pattern.compile(mark.getValue())))
                        .toList());
    }

    private Questions questions(Node node) {
        var keys = tree.entries("questions", node, QUESTION_KEYS);
        var leaveOut = new HashSet<String>();
        tree.elements(keys.get("leaveOut")).forEach(each -> leaveOut.add(tree.text("questions.leaveOut", each)));
        var besides = new HashSet<String>();
        tree.elements(keys.get("besides")).forEach(each -> besides.add(tree.text("questions.besides", each)));
        return new Questions(
                path("questions.each", keys.get("each")),
                path("questions.object", keys.get("object")),
                path("questions.label", keys.get("label")),
                labels("questions.labels", keys.get("labels")),
                paths("questions.type", keys.get("type")),
                tree.texts("questions.types", keys.get("types")),
                paths("questions.value", keys.get("value")),
                paths("questions.typed", keys.get("typed")),
                tree.textOrNull("questions.strip", keys.get("strip")),
                leaveOut,
                path("questions.hidden", keys.get("hidden")),
                besides,
                paths("questions.references", keys.get("references")),
                tree.textOrNull("questions.unnamed", keys.get("unnamed")),
                tree.textOrNull("questions.otherwise", keys.get("otherwise")));
    }

    private Questions.@Nullable Labels labels(String path, @Nullable Node node) {
        if (node == null) {
            return null;
        }
        var keys = tree.entries(path, node, Set.of("each", "key", "text", "otherwise", "options"));
        return new Questions.Labels(
                needed(path + ".each", keys.get("each"), node),
                needed(path + ".key", keys.get("key"), node),
                needed(path + ".text", keys.get("text"), node),
                path(path + ".otherwise", keys.get("otherwise")),
                labels(path + ".options", keys.get("options")));
    }

    private String needed(String path, @Nullable Node node, Node parent) {
        if (node == null) {
            tree.problem(path, parent, "is missing", "add it");
            return "";
        }
        return tree.text(path, node);
    }

    private List<String> paths(String path, @Nullable Node node) {
        return tree.elements(node).stream()
                .map(each -> String.valueOf(path(path, each)))
                .toList();
    }

    /** An id may take several parts: {@code $.eventId + $.objectId}. */
    private List<String> ids(@Nullable Node node) {
        return tree.elements(node).stream()
                .map(each -> String.valueOf(tree.textOrNull("id", each)))
                .peek(id -> Stream.of(id.split(Pattern.quote(Delivery.AND)))
                        .forEach(part -> check("id", node, Delivery.path(part))))
                .toList();
    }

    private @Nullable String path(String path, @Nullable Node node) {
        var text = tree.textOrNull(path, node);
        if (text != null) {
            check(path, node, text);
        }
        return text;
    }

    private void check(String path, @Nullable Node node, String text) {
        try {
            if (!text.startsWith("header:")) {
                JsonPath.compile(text);
            }
        } catch (InvalidPathException wrong) {
            tree.problem(path, node, "is no JSON path: " + wrong.getMessage(), "write for example $.data.email");
        }
    }
}
