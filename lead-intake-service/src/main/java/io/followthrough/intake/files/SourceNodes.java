package io.followthrough.intake.files;

import io.followthrough.intake.domain.DayOrder;
import io.followthrough.intake.domain.mapping.FieldSource;
import io.followthrough.intake.domain.mapping.FieldSource.LetterCase;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what a mapping says of where a field comes from. */
final class SourceNodes {

    private final YamlTree tree;

    SourceNodes(YamlTree tree) {
        this.tree = tree;
    }

    FieldSource read(String path, Node node) {
        if (!(node instanceof MappingNode)) {
            return FieldSource.of(tree.text(path, node));
        }
        var keys = tree.entries(
                path,
                node,
                Set.of(
                        "column",
                        "columns",
                        "joinedBy",
                        "split",
                        "values",
                        "otherwise",
                        "whenEmpty",
                        "required",
                        "lower",
                        "upper",
                        "prefix",
                        "order"));
        var columns = new ArrayList<String>();
        tree.elements(keys.get("column")).forEach(each -> columns.add(tree.text(path + ".column", each)));
        tree.elements(keys.get("columns")).forEach(each -> columns.add(tree.text(path + ".columns", each)));
        if (columns.isEmpty()) {
            tree.problem(path + ".column", node, "is missing", "name the column that the field comes from");
            columns.add("");
        }
        var joinedBy = tree.textOrNull(path + ".joinedBy", keys.get("joinedBy"));
        var lower = tree.yes(path + ".lower", keys.get("lower"));
        var upper = tree.yes(path + ".upper", keys.get("upper"));
        return new FieldSource(
                columns.getFirst(),
                tree.texts(path + ".values", keys.get("values")),
                tree.textOrNull(path + ".otherwise", keys.get("otherwise")),
                tree.textOrNull(path + ".whenEmpty", keys.get("whenEmpty")),
                tree.yes(path + ".required", keys.get("required")),
                lower ? LetterCase.LOWER : upper ? LetterCase.UPPER : LetterCase.AS_IS,
                columns.subList(1, columns.size()),
                joinedBy == null ? " " : joinedBy,
                tree.textOrNull(path + ".split", keys.get("split")),
                tree.textOrNull(path + ".prefix", keys.get("prefix")),
                order(path + ".order", keys.get("order")));
    }

    private @Nullable DayOrder order(String path, @Nullable Node node) {
        var text = tree.textOrNull(path, node);
        if (text == null || text.equals("day-first")) {
            return text == null ? null : DayOrder.DAY_FIRST;
        }
        if (!text.equals("month-first")) {
            tree.problem(path, node, "is no order of day and month", "write day-first or month-first");
        }
        return DayOrder.MONTH_FIRST;
    }
}
