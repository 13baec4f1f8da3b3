package io.followthrough.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks before the first part is started, so that a taken port is named in a second and not after half a minute. */
final class PortCheck {

    private static final String LOOPBACK = "127.0.0.1";

    private PortCheck() {}

    /** @throws CannotStart naming each taken port and its setting */
    static void requireFree(Settings settings) {
        var problems = new ArrayList<String>();
        atHost(settings.ports()).forEach((part, port) -> check(part, port, settings.host(), problems));
        atLoopback(settings).forEach((part, port) -> check(part, port, LOOPBACK, problems));
        if (!problems.isEmpty()) {
            throw new CannotStart(String.join(System.lineSeparator(), problems));
        }
    }

    private static Map<String, Integer> atHost(Ports ports) {
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("page", ports.page());
        wanted.put("intake", ports.intake());
        wanted.put("qualification", ports.qualification());
        wanted.put("cadence", ports.cadence());
        wanted.put("analytics", ports.analytics());
        return wanted;
    }

    private static Map<String, Integer> atLoopback(Settings settings) {
        var wanted = new LinkedHashMap<String, Integer>();
        if (settings.real().kafka() == null) {
            wanted.put("kafka", settings.ports().kafka());
        }
        if (settings.real().mongo() == null) {
            wanted.put("mongo", settings.ports().mongo());
        }
        if (settings.real().mail() == null) {
            wanted.put("smtp", settings.ports().smtp());
            wanted.put("imap", settings.ports().imap());
        }
        return wanted;
    }

    private static void check(String part, int port, String host, List<String> problems) {
        if (Ports.isTaken(host, port)) {
            problems.add(
                    "Port %d (%s) is taken. Stop what listens there, or set FOLLOWTHROUGH_PORTS_%s to another one (0: any that is free)."
                            .formatted(port, part, part.toUpperCase(Locale.ROOT)));
        }
    }
}
