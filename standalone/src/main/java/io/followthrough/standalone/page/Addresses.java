package io.followthrough.standalone.page;

import java.util.Set;

/** Where the services can be reached by a browser, each as {@code http://localhost:8081}. */
public record Addresses(String page, String intake, String qualification, String cadence, String analytics) {

    private static final Set<String> ANY_OR_OWN = Set.of("", "localhost", "127.0.0.1", "0.0.0.0", "::", "[::]");

    /**
     * Where this machine reaches what listens at a host: at the name of the machine itself where it listens for all networks, or for
     * this machine alone.
     *
     * @param host as {@code FOLLOWTHROUGH_HOST} has it
     */
    public static String at(String host, int port) {
        return "http://" + reached(host.strip()) + ":" + port;
    }

    private static String reached(String host) {
        if (ANY_OR_OWN.contains(host)) {
            return "localhost";
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
