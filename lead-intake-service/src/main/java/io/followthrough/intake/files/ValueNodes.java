package io.followthrough.intake.files;

import io.followthrough.intake.domain.DatePattern;
import io.followthrough.intake.domain.mapping.ValueFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what a mapping says of dates and numbers. */
final class ValueNodes {

    private final YamlTree tree;

    ValueNodes(YamlTree tree) {
        this.tree = tree;
    }

    ValueFormat read(@Nullable Node dates, @Nullable Node decimals) {
        var keys = tree.entries("dates", dates, Set.of("zone", "patterns"));
        var patterns = new ArrayList<DatePattern>();
        for (var pattern : tree.elements(keys.get("patterns"))) {
            try {
                patterns.add(DatePattern.of(tree.text("dates.patterns", pattern)));
            } catch (IllegalArgumentException wrong) {
                tree.problem(
                        "dates.patterns",
                        pattern,
                        "is no pattern: " + wrong.getMessage(),
                        "write for example yyyy-MM-dd HH:mm");
            }
        }
        var mark = tree.textOrNull("decimals", decimals);
        if (mark != null && !mark.equals(".") && !mark.equals(",")) {
            tree.problem("decimals", decimals, "is no decimal mark", "write \".\" or \",\"");
        }
        return new ValueFormat(patterns, zone(keys.get("zone")), mark == null ? null : ",".equals(mark) ? ',' : '.');
    }

    private @Nullable ZoneId zone(@Nullable Node node) {
        var text = tree.textOrNull("dates.zone", node);
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            tree.problem("dates.zone", node, "is no time zone", "write for example America/Sao_Paulo");
            return null;
        }
    }
}
