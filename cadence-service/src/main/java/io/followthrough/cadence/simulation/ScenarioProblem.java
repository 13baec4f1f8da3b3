package io.followthrough.cadence.simulation;

/** The scenario cannot be tried; the message names each field and what to write instead. */
public final class ScenarioProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioProblem(String message) {
        super(message);
    }
}
