package io.followthrough.reading.lists;

import io.followthrough.reading.lists.ListWords.Group;
import java.util.List;
import java.util.Optional;

/**
 * What a list is a list of, by the names of its columns: most hold people, and some what was sold to them, or what they asked for
 * help with. Whoever stands in those is known already. The names are in {@code kinds.tsv}.
 */
public enum ListKind {
    /** What customers asked for help with; those have pipelines and days of closing, too. */
    TICKETS("support requests", List.of(Group.TICKET_ID, Group.TICKET_WHO, Group.TICKET_MORE)),
    /** What customers have bought. */
    ORDERS("orders", List.of(Group.ORDER_ID, Group.ORDER_MORE)),
    /** Possible and closed sales, some of them won or lost long ago. */
    DEALS("deals", List.of(Group.DEAL_NAME, Group.DEAL_STAGE, Group.DEAL_MONEY, Group.DEAL_END));

    /** One column can be anything. */
    private static final int ENOUGH = 2;

    private final String words;
    private final List<Group> groups;

    ListKind(String words, List<Group> groups) {
        this.words = words;
        this.groups = groups;
    }

    /** Empty for a list of people. */
    public static Optional<ListKind> of(List<String> columns) {
        for (var kind : values()) {
            if (kind.groups.stream()
                            .filter(group -> group.first(columns).isPresent())
                            .count()
                    >= ENOUGH) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What it holds. */
    public String words() {
        return words;
    }

    /** The columns by which it is known, one of each group. */
    public List<String> knownBy(List<String> columns) {
        return groups.stream().flatMap(group -> group.first(columns).stream()).toList();
    }

    /** Columns that may say when something of a row happened last. */
    public static List<String> dates(List<String> columns) {
        return columns.stream().filter(Group.DATE::has).toList();
    }
}
