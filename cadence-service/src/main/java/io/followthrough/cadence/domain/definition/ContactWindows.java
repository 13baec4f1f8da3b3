package io.followthrough.cadence.domain.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version of every contact window, since running enrolments keep those by which they were planned. */
public final class ContactWindows {

    private static final int FIRST = 1;

    private final NavigableMap<String, NavigableMap<Integer, ContactWindow>> byId;

    private ContactWindows(NavigableMap<String, NavigableMap<Integer, ContactWindow>> byId) {
        this.byId = byId;
    }

    public static ContactWindows of(Collection<ContactWindow> all) {
        return new ContactWindows(all.stream()
                .collect(Collectors.groupingBy(
                        ContactWindow::id,
                        TreeMap::new,
                        Collectors.toMap(
                                ContactWindow::version, Function.identity(), (first, same) -> same, TreeMap::new))));
    }

    /** Of all windows, in order. */
    public SortedSet<String> ids() {
        return byId.navigableKeySet();
    }

    public Optional<ContactWindow> newest(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(versions -> versions.lastEntry().getValue());
    }

    /** The newest version of each window, by id. */
    public List<ContactWindow> newest() {
        return byId.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    public Collection<ContactWindow> all() {
        return byId.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** As they hold for what is planned now. */
    public Function<String, ContactWindow> current() {
        return id -> newest(id).orElseThrow(() -> missing(id));
    }

    /**
     * As they hold for what was planned by them.
     *
     * @param versions by id; one that is absent is of before windows had versions, and so the first
     */
    public Function<String, ContactWindow> pinned(Map<String, Integer> versions) {
        return id -> Optional.ofNullable(byId.get(id))
                .map(known -> known.get(versions.getOrDefault(id, FIRST)))
                .or(() -> newest(id))
                .orElseThrow(() -> missing(id));
    }

    private static IllegalStateException missing(String id) {
        return new IllegalStateException("a stored cadence names a contact window that is no more: " + id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof ContactWindows windows && windows.byId.equals(byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
