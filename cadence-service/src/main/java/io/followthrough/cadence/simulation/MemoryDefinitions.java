package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.config.ShippedLibrary;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Definitions in memory. */
public final class MemoryDefinitions implements Definitions {

    private volatile Library library;

    private MemoryDefinitions(Library library) {
        this.library = library;
    }

    public static MemoryDefinitions of(Library library) {
        return new MemoryDefinitions(library);
    }

    /** The shipped cadences, windows and templates with these representatives alone. */
    public static MemoryDefinitions shippedWith(List<Rep> reps) {
        var library = shipped().library();
        return of(Library.of(
                List.copyOf(library.cadences().values()),
                List.copyOf(library.windows().all()),
                List.copyOf(library.templates().values()),
                reps));
    }

    /** Everything that is shipped, representatives included. */
    public static MemoryDefinitions shipped() {
        var all = of(Library.of(List.of(), List.of(), List.of(), List.of()));
        new ShippedLibrary("classpath:cadence-library/").store(all);
        return all;
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public synchronized Cadence put(Cadence cadence) {
        var version = library.newestCadence(cadence.id()).map(Cadence::version).orElse(0) + 1;
        var stored = cadence.withVersion(version);
        remember(more(library.cadences().values(), stored), windows(), templates(), reps());
        return stored;
    }

    @Override
    public synchronized ContactWindow put(ContactWindow window) {
        var version = library.windows()
                        .newest(window.id())
                        .map(ContactWindow::version)
                        .orElse(0)
                + 1;
        var stored = window.withVersion(version);
        remember(cadences(), more(windows(), stored), templates(), reps());
        return stored;
    }

    @Override
    public synchronized Template put(Template template) {
        var before = library.templates().get(template.id());
        var stored = template.withVersion(before == null ? 1 : before.version() + 1);
        remember(cadences(), windows(), more(templates(), stored), reps());
        return stored;
    }

    @Override
    public synchronized Rep put(Rep rep) {
        var before = library.reps().get(rep.id());
        var stored = rep.withVersion(before == null ? 1 : before.version() + 1);
        remember(cadences(), windows(), templates(), more(reps(), stored));
        return stored;
    }

    @Override
    public synchronized Rep change(String repId, Function<@Nullable Rep, Rep> change) {
        return put(change.apply(library.reps().get(repId)));
    }

    private void remember(
            List<Cadence> cadences, List<ContactWindow> windows, List<Template> templates, List<Rep> reps) {
        library = Library.of(cadences, windows, templates, reps);
    }

    private static <T> List<T> more(Collection<T> known, T added) {
        return Stream.concat(known.stream(), Stream.of(added)).toList();
    }

    private List<Cadence> cadences() {
        return List.copyOf(library.cadences().values());
    }

    private List<ContactWindow> windows() {
        return List.copyOf(library.windows().all());
    }

    private List<Template> templates() {
        return List.copyOf(library.templates().values());
    }

    private List<Rep> reps() {
        return List.copyOf(library.reps().values());
    }
}
