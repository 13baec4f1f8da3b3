package io.followthrough.kit.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Something else listens where the service should. */
@Order(0)
public final class TakenPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable start, PortInUseException taken) {
        return new FailureAnalysis(
                "Port " + taken.getPort()
                        + " is taken: stop what listens there, or set SERVER_PORT to another one (0: any that is free).",
                "Change it, and start again.",
                start);
    }
}
