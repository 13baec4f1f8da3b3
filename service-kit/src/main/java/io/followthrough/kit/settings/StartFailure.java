package io.followthrough.kit.settings;

import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Why something did not start, as a service says it that runs on its own. */
public final class StartFailure {

    private StartFailure() {}

    /** In a sentence or a few, with what to do; empty if nobody has words for it. */
    public static Optional<String> explained(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, others) -> {}) // those that need a running context
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .map(analysis -> analysis.getDescription().strip());
    }
}
