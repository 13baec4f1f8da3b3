package io.followthrough.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where each part listens. 0 stands for any free port.
 *
 * @param page start page, mailbox and clock
 * @param kafka the broker, unless {@code spring.kafka.bootstrap-servers} names another
 * @param mongo the store, unless {@code spring.mongodb.uri} names another
 * @param imap the mailbox that answers arrive in, the mail server's own; nobody else needs it, so any free port will do
 * @param smtp the mail server, unless {@code spring.mail.host} names another
 */
record Ports(
        @DefaultValue("8080") int page,
        @DefaultValue("8081") int intake,
        @DefaultValue("8082") int qualification,
        @DefaultValue("8083") int cadence,
        @DefaultValue("8084") int analytics,
        @DefaultValue("9092") int kafka,
        @DefaultValue("27017") int mongo,
        @DefaultValue("1025") int smtp,
        @DefaultValue("0") int imap) {

    /** By the name of the part. */
    Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("page", page);
        all.put("intake", intake);
        all.put("qualification", qualification);
        all.put("cadence", cadence);
        all.put("analytics", analytics);
        all.put("kafka", kafka);
        all.put("mongo", mongo);
        all.put("smtp", smtp);
        all.put("imap", imap);
        return all;
    }

    /** The same with each 0 replaced by a port that is free now. */
    Ports resolved() {
        return new Ports(
                resolved(page),
                resolved(intake),
                resolved(qualification),
                resolved(cadence),
                resolved(analytics),
                resolved(kafka),
                resolved(mongo),
                resolved(smtp),
                resolved(imap));
    }

    private static int resolved(int port) {
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    static boolean isTaken(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
