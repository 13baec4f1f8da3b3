package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an instance knows that hears of changes only when it asks. */
final class LateDefinitions implements Definitions {

    private final Definitions truth;
    private Library known;

    LateDefinitions(Definitions before, Definitions truth) {
        this.known = before.library();
        this.truth = truth;
    }

    @Override
    public Library library() {
        return known;
    }

    @Override
    public void refresh() {
        known = truth.library();
    }

    @Override
    public Cadence put(Cadence cadence) {
        return truth.put(cadence);
    }

    @Override
    public ContactWindow put(ContactWindow window) {
        return truth.put(window);
    }

    @Override
    public Template put(Template template) {
        return truth.put(template);
    }

    @Override
    public Rep change(String repId, Function<@Nullable Rep, Rep> change) {
        return truth.change(repId, change);
    }

    @Override
    public Rep put(Rep rep) {
        return truth.put(rep);
    }
}
