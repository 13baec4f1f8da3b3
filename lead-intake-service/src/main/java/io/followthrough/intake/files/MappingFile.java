package io.followthrough.intake.files;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FieldSource;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Heeded;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.SkipRule;
import io.followthrough.intake.domain.mapping.ToCome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping from YAML. The format is described in the service's README; every error names its line. */
public final class MappingFile {

    private static final Set<String> KEYS = Set.of(
            "name",
            "kind",
            "format",
            "dates",
            "decimals",
            "historic",
            "constants",
            "fields",
            "skip",
            "toCome",
            "leaveOut");

    private final YamlTree tree = new YamlTree();
    private final SourceNodes sources = new SourceNodes(tree);

    private MappingFile() {}

    /** The mapping, as YAML, of vCard files that come without one. */
    public static String ofVCards() {
        return shipped("vcard.yml");
    }

    /** The mapping of attendees. */
    public static String ofCalendars() {
        return shipped("calendar.yml");
    }

    private static String shipped(String name) {
        try (var file = MappingFile.class.getResourceAsStream("/lead-intake-service/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Validated<Mapping> read(String yaml) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            return root == null
                    ? Validated.refused(
                            "mapping", "is empty", "see the README of the lead intake service for an example")
                    : new MappingFile().mapping(root);
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            var line = mark == null ? "" : "line " + (mark.getLine() + 1) + ": ";
            return Validated.refused(
                    "mapping", line + "is not YAML: " + wrong.getProblem(), "check quotes and indents");
        } catch (YAMLException wrong) {
            return Validated.refused("mapping", "is not YAML: " + wrong.getMessage(), "send YAML in UTF-8");
        }
    }

    private Validated<Mapping> mapping(Node root) {
        var keys = tree.entries("", root, KEYS);
        var kind = kind(keys.get("kind"), root);
        var name = tree.textOrNull("name", keys.get("name"));
        if (name == null || name.isBlank()) {
            tree.problem("name", root, "is missing", "name the mapping; the ids of its rows derive from the name");
        }
        var format = format(keys.get("format"));
        var values = new ValueNodes(tree).read(keys.get("dates"), keys.get("decimals"));
        var historic = tree.yes("historic", keys.get("historic"));
        var constants = constants("constants", keys.get("constants"), kind);
        var fields = fields(keys.get("fields"), kind, root);
        var skips = skips(keys.get("skip"));
        var toCome = toCome(keys.get("toCome"), kind);
        var leftOut = new HashSet<String>();
        tree.elements(keys.get("leaveOut")).forEach(each -> leftOut.add(tree.text("leaveOut", each)));
        complete(kind, historic, constants, fields, root);
        return tree.problems().isEmpty()
                ? new Validated.Accepted<>(new Mapping(
                        name == null ? "" : name,
                        kind,
                        format,
                        values,
                        historic,
                        constants,
                        fields,
                        skips,
                        toCome,
                        new Heeded(leftOut, Set.of())))
                : new Validated.Refused<>(inTheMapping(tree.problems()));
    }

    private InputKind kind(@Nullable Node node, Node root) {
        var text = tree.textOrNull("kind", node);
        if ("activities".equals(text)) {
            return InputKind.ACTIVITY;
        }
        if (!"captures".equals(text)) {
            tree.problem("kind", node == null ? root : node, "is not known", "write captures or activities");
        }
        return InputKind.CAPTURE;
    }

    private FileFormat format(@Nullable Node node) {
        var keys = tree.entries("format", node, Set.of("type", "delimiter", "quote", "encoding"));
        var delimiter = keys.get("delimiter");
        return new FileFormat(
                type(keys.get("type")),
                delimiter == null ? null : character("format.delimiter", delimiter, ','),
                character("format.quote", keys.get("quote"), FileFormat.DEFAULT.quote()),
                encoding(keys.get("encoding")));
    }

    private FileFormat.Type type(@Nullable Node node) {
        var text = tree.textOrNull("format.type", node);
        if (text == null || text.equals("csv")) {
            return FileFormat.Type.DELIMITED;
        }
        if (text.equals("xlsx")) {
            return FileFormat.Type.XLSX;
        }
        if (text.equals("calendar")) {
            return FileFormat.Type.CALENDAR;
        }
        if (!text.equals("vcard")) {
            tree.problem("format.type", node, "is not known", "write csv, vcard, calendar or xlsx");
        }
        return FileFormat.Type.VCARD;
    }

    private char character(String path, @Nullable Node node, char otherwise) {
        var text = tree.textOrNull(path, node);
        if (text == null) {
            return otherwise;
        }
        if (text.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (text.length() != 1) {
            tree.problem(path, node, "is not a single character", "write it in quotes, for example \";\", or tab");
            return otherwise;
        }
        return text.charAt(0);
    }

    private @Nullable Charset encoding(@Nullable Node node) {
        var text = tree.textOrNull("format.encoding", node);
        try {
            return text == null ? FileFormat.DEFAULT.encoding() : Charset.forName(text);
        } catch (IllegalArgumentException unknown) {
            tree.problem("format.encoding", node, "is not known", "write for example UTF-8 or windows-1252");
            return FileFormat.DEFAULT.encoding();
        }
    }

    private Map<String, String> constants(String path, @Nullable Node node, InputKind kind) {
        var constants = tree.texts(path, node);
        constants.keySet().forEach(field -> known(path + "." + field, field, kind, node));
        return constants;
    }

    private Map<String, FieldSource> fields(@Nullable Node node, InputKind kind, Node root) {
        var fields = new LinkedHashMap<String, FieldSource>();
        tree.entries("fields", node, Set.of()).forEach((field, source) -> {
            known("fields." + field, field, kind, source);
            fields.put(field, sources.read("fields." + field, source));
        });
        if (fields.isEmpty()) {
            tree.problem("fields", node == null ? root : node, "is missing", "say which field comes from which column");
        }
        return fields;
    }

    private List<SkipRule> skips(@Nullable Node node) {
        var skips = new ArrayList<SkipRule>();
        for (var rule : tree.elements(node)) {
            var keys = tree.entries("skip", rule, Set.of("column", "is", "begins"));
            var column = tree.textOrNull("skip.column", keys.get("column"));
            var cells = new HashSet<String>();
            tree.elements(keys.get("is")).forEach(cell -> cells.add(tree.text("skip.is", cell)));
            var begins = tree.textOrNull("skip.begins", keys.get("begins"));
            if (begins == null ? column == null || cells.isEmpty() : begins.isEmpty()) {
                tree.problem("skip", rule, "needs a column and what it is", "write {column: state, is: [spam, \"\"]}");
            } else {
                skips.add(new SkipRule(column, cells, begins));
            }
        }
        return skips;
    }

    private @Nullable ToCome toCome(@Nullable Node node, InputKind kind) {
        var keys = tree.entries("toCome", node, Set.of("until", "constants"));
        var until = keys.get("until");
        var constants = constants("toCome.constants", keys.get("constants"), kind);
        if (node != null && (until == null || constants.isEmpty())) {
            tree.problem(
                    "toCome",
                    node,
                    "needs a column and constants",
                    "write {until: Date, constants: {channel: IMPORT}}");
        }
        return until == null ? null : new ToCome(sources.read("toCome.until", until), constants, null);
    }

    private void known(String path, String field, InputKind kind, @Nullable Node node) {
        if (!kind.shape().knows(field)) {
            tree.problem(
                    path,
                    node,
                    "is no field of " + (kind == InputKind.CAPTURE ? "captures" : "activities"),
                    kind.shape()
                            .nearest(field)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("see the README for all fields"));
        }
    }

    /** What no row could be accepted without. */
    private void complete(
            InputKind kind,
            boolean historic,
            Map<String, String> constants,
            Map<String, FieldSource> fields,
            Node root) {
        var must = kind == InputKind.CAPTURE ? "channel" : "kind";
        if (!constants.containsKey(must) && !fields.containsKey(must)) {
            tree.problem("fields." + must, root, "is missing", "every input needs it: add it to constants or fields");
        }
        if (historic && !fields.containsKey(kind.timeField())) {
            tree.problem(
                    "fields." + kind.timeField(), root, "is missing", "history needs its dates: name their column");
        }
    }

    private static List<Problem> inTheMapping(List<Problem> problems) {
        return problems.stream().map(problem -> problem.within("mapping")).toList();
    }
}
