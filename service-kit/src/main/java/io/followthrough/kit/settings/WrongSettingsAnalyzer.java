package io.followthrough.kit.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is wrong with settings without a stack trace. */
public final class WrongSettingsAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable start, WrongSettingsException wrong) {
        return new FailureAnalysis(
                String.valueOf(wrong.getMessage()), "Change what is named above, and start again.", start);
    }
}
