package io.followthrough.standalone;

/**
 * Something that is started, runs, and is stopped.
 *
 * @param name as shown while it starts
 * @param address where it can be reached, as shown
 */
record Part(String name, String address, Starter starter) {

    @FunctionalInterface
    interface Starter {

        /** Returns when the part is ready; closing what it returns stops it. */
        AutoCloseable start() throws Exception;
    }
}
