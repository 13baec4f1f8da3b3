package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A stranger who sends too much, too slowly, too deep. */
final class Hostility {

    private static final List<String> SERVICES = List.of("INTAKE", "QUALIFICATION", "CADENCE", "ANALYTICS");
    private static final List<String> PATHS =
            List.of("/", "/v1/leads", "/v1/imports", "/forms/contact", "/unsubscribe/x");
    private static final int SLOW = 300;
    private static final Duration LONGEST_HEAD = Duration.ofSeconds(20);

    private Hostility() {}

    static Seen tried(Scene scene) {
        var broken = new ArrayList<String>();
        var uploads = uploads(scene, broken);
        var deep = scene.desk().post("INTAKE", "/v1/leads", "{\"person\":".repeat(10_000) + "1" + "}".repeat(10_000));
        if (deep.status() != 400) {
            broken.add("depth 10,000 is answered with " + deep.status());
        }
        var bomb = head(scene, "GET / HTTP/1.1\r\nHost: x\r\nX-Bomb: " + "x".repeat(100_000) + "\r\n\r\n");
        if (bomb < 400 || bomb > 499) {
            broken.add("a bomb of headers is answered with " + bomb);
        }
        var slow = slowHeads(scene, broken);
        try (var customers = new Customers(scene.plant()).come(5)) {
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    uploads + "depth 10,000: " + deep.status() + ", header bomb: " + bomb + "; " + slow);
        }
    }

    /** 100 MB are announced, and not a byte of them follows before the answer. */
    private static String uploads(Scene scene, List<String> broken) {
        var refused = 0;
        for (var service : SERVICES) {
            for (var path : PATHS) {
                var status = head(
                        scene,
                        service,
                        "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                                + "Content-Length: 104857600\r\n\r\n");
                if (status >= 400 && status < 500) {
                    refused++;
                } else {
                    broken.add("an upload to " + service + path + " is answered with " + status);
                }
            }
        }
        return refused + " of " + SERVICES.size() * PATHS.size() + " uploads of 100 MB refused unread; ";
    }

    private static String slowHeads(Scene scene, List<String> broken) {
        var sockets = new ArrayList<Socket>();
        var begin = System.nanoTime();
        try {
            for (int i = 0; i < SLOW; i++) {
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), scene.plant().port("INTAKE"));
                socket.setSoTimeout(1);
                say(socket, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
                sockets.add(socket);
            }
            var served = scene.desk().ask("INTAKE", "/actuator/health/liveness");
            if (served.status() != 200 || served.took().compareTo(Duration.ofSeconds(5)) > 0) {
                broken.add("others wait: " + served);
            }
            var closed = Patience.comes(LONGEST_HEAD, () -> {
                sockets.removeIf(Hostility::isClosed);
                return sockets.isEmpty();
            });
            if (!closed) {
                broken.add(sockets.size() + " of " + SLOW + " slow heads live on after " + LONGEST_HEAD.toSeconds()
                        + " s");
            }
            return "%d slow heads, which sent a byte four times a second, closed after %.1f s; liveness meanwhile in %d ms; "
                    .formatted(
                            SLOW - sockets.size(),
                            (System.nanoTime() - begin) / 1e9,
                            served.took().toMillis());
        } catch (IOException failed) {
            broken.add("slow heads: " + failed);
            return "";
        }
    }

    /** Sends one more byte. */
    private static boolean isClosed(Socket socket) {
        try {
            say(socket, "x");
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static int head(Scene scene, String text) {
        return head(scene, "INTAKE", text);
    }

    /** @return the status; 0 when the connection was closed, -1 when there was no answer in time */
    private static int head(Scene scene, String service, String text) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), scene.plant().port(service))) {
            socket.setSoTimeout(10_000);
            say(socket, text);
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
        } catch (SocketTimeoutException silent) {
            return -1;
        } catch (IOException closed) {
            return 0;
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
