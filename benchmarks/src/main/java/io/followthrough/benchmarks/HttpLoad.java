package io.followthrough.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Posts leads over so many connections that are kept open, each as soon as the one before is answered. */
final class HttpLoad {

    private static final String LEAD = """
            {"channel": "WEB_FORM", "source": {"id": "pricing-page", "campaign": "spring"},
             "person": {"name": "Person %1$d", "email": "person-%1$d@company-%2$d.example", "jobTitle": "Head of Sales"},
             "company": {"name": "Company %2$d", "industry": "software", "employees": 120},
             "answers": {"need": "we lose track of follow-ups", "authority": "I decide", "timeline": "this quarter"},
             "message": "%3$s", "consent": {"email": "GRANTED"}}
            """;

    private static final String MESSAGE = "I was hoping that somebody would call. ".repeat(4);

    private final int port;
    private final AtomicInteger number = new AtomicInteger();

    HttpLoad(int port) {
        this.port = port;
    }

    /**
     * @param seconds from the first request to the last answer
     * @param nanos that each request took, sorted
     */
    record Answers(double seconds, long[] nanos) {

        double rate() {
            return nanos.length / seconds;
        }

        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (quantile * nanos.length))] / 1e6;
        }
    }

    /** @throws IllegalStateException at the first answer that is not 202 */
    Answers post(int connections, int requests) throws InterruptedException, ExecutionException {
        var nanos = new long[requests];
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Void> customer = () -> {
                serve(nanos, next);
                return null;
            };
            for (var done : threads.invokeAll(
                    IntStream.range(0, connections).mapToObj(i -> customer).toList())) {
                done.get();
            }
        }
        var seconds = Seconds.since(begin);
        Arrays.sort(nanos);
        return new Answers(seconds, nanos);
    }

    private void serve(long[] nanos, AtomicInteger next) throws IOException {
        while (next.get() < nanos.length) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                serve(socket, nanos, next);
            }
        }
    }

    /** Until the other side closes: servers do so after a hundred requests. */
    private void serve(Socket socket, long[] nanos, AtomicInteger next) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        var open = true;
        for (var i = 0; open && i < nanos.length; ) {
            i = next.getAndIncrement();
            if (i < nanos.length) {
                var request = request(number.incrementAndGet());
                var begin = System.nanoTime();
                socket.getOutputStream().write(request);
                open = readAnswer(in);
                nanos[i] = System.nanoTime() - begin;
            }
        }
    }

    private static byte[] request(int number) {
        var body = String.format(Locale.ROOT, LEAD, number, number / 20, MESSAGE);
        var head =
                "POST /v1/leads HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + SystemProcess.ACCESS_KEY + "\r\nIdempotency-Key: benchmark-" + number + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** False when the connection ends with it. */
    private static boolean readAnswer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.contains(" 202")) {
            throw new IllegalStateException("not taken in: " + status);
        }
        var length = 0;
        var chunked = false;
        var open = true;
        for (var header = line(in).toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line(in).toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            open &= !header.equals("connection: close");
            chunked |= header.startsWith("transfer-encoding: chunked");
        }
        in.skipNBytes(length);
        while (chunked) {
            var size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size);
            line(in);
            chunked = size > 0;
        }
        return open;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
