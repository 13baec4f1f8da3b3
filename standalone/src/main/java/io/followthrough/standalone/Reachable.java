package io.followthrough.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import io.followthrough.kit.life.AwaitedPart;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks whether the parts that run elsewhere can be reached, before anything is started: a service gets to its broker only after
 * seconds, and whoever waits at the terminal wants to know what for. The service itself sees whether the part answers.
 */
final class Reachable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final String BEFORE_THE_HOST = "^[A-Z_]+://";

    private Reachable() {}

    /**
     * Comes back once all are there.
     *
     * @throws IllegalStateException if the process is told to stop meanwhile
     */
    static void await(RealParts real) {
        Optional.ofNullable(real.kafka())
                .map(Reachable::brokers)
                .ifPresent(addresses -> await("the broker", "SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses));
        Optional.ofNullable(real.mongo())
                .map(Reachable::stores)
                .filter(addresses -> !addresses.isEmpty())
                .ifPresent(addresses -> await("the store", "SPRING_MONGODB_URI", addresses));
    }

    private static void await(String part, String setting, List<String> addresses) {
        AwaitedPart.await(
                part + " at " + String.join(", ", addresses) + " (" + setting + ")", () -> connectToOneOf(addresses));
    }

    static List<String> brokers(String servers) {
        return Stream.of(servers.split(","))
                .map(server -> server.strip().replaceFirst(BEFORE_THE_HOST, ""))
                .toList();
    }

    /** Without what else the connection string says: it may hold a password. Empty where only a name server knows the hosts. */
    static List<String> stores(String uri) {
        if (uri.startsWith("mongodb+srv:")) {
            return List.of();
        }
        return new ConnectionString(uri)
                .getHosts().stream()
                        .filter(host -> !host.endsWith(".sock"))
                        .map(host -> String.valueOf(new ServerAddress(host)))
                        .toList();
    }

    private static void connectToOneOf(List<String> addresses) throws IOException {
        IOException last = new ConnectException("no address");
        for (var address : addresses) {
            try (var socket = new Socket()) {
                socket.connect(resolved(address), CONNECT_MILLIS);
                return;
            } catch (IOException away) {
                last = away;
            }
        }
        throw last;
    }

    private static InetSocketAddress resolved(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        var host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
        var resolved = new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1)));
        if (resolved.isUnresolved()) {
            throw new UnknownHostException("no name server knows " + host);
        }
        return resolved;
    }
}
