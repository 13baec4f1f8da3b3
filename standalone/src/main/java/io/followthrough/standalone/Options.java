package io.followthrough.standalone;

import java.util.List;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param demo whether sample leads flow
 * @param clean whether the data directory is emptied first
 */
record Options(boolean demo, boolean clean) {

    private static final String DEMO = "--demo";
    private static final String CLEAN = "--clean";

    /** @throws CannotStart for anything but the two options */
    static Options of(List<String> arguments) {
        arguments.stream()
                .filter(argument -> !Set.of(DEMO, CLEAN).contains(argument))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CannotStart("start does not know " + unknown + ". It takes " + DEMO
                            + " (sample leads flow) and " + CLEAN + " (begin with no data).");
                });
        return new Options(arguments.contains(DEMO), arguments.contains(CLEAN));
    }
}
