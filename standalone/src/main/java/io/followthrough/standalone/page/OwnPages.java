package io.followthrough.standalone.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.followthrough.standalone.mailbox.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The standalone's own web server. The JDK's is there within milliseconds, and three pages need no more. */
public final class OwnPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPages.class);

    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;

    private OwnPages(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Answers from now on.
     *
     * @param addresses where the services are
     * @throws UncheckedIOException when the port is taken
     */
    public static OwnPages start(String host, int port, Addresses addresses, Mailbox mailbox, ClockPage clock) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName(host), port);
            var server = HttpServer.create(address, 0);
            var threads = Executors.newFixedThreadPool(THREADS);
            var router = new Router(new StartPage(addresses), new MailboxPage(mailbox), clock);
            var onlyLoopback = address.getAddress().isLoopbackAddress();
            server.createContext("/", exchange -> answer(router, exchange, onlyLoopback, addresses));
            server.setExecutor(threads);
            server.start();
            return new OwnPages(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("no page on " + host + ":" + port, e);
        }
    }

    private static void answer(Router router, HttpExchange exchange, boolean onlyLoopback, Addresses addresses) {
        try (exchange) {
            var request = new Request(exchange);
            var response = request.comesFromAnotherSite(onlyLoopback)
                    ? Response.problem(403, "Forbidden", "Pages of other sites are not served here.")
                    : router.answer(request);
            response.writeTo(exchange, policy(addresses));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was not answered", exchange.getRequestURI().getPath(), e);
        }
    }

    /** No scripts, nothing from elsewhere; but a mail's open pixel may load, so that reading here counts as opening. */
    private static String policy(Addresses addresses) {
        return "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-src 'self'; base-uri 'self'; form-action 'self'; "
                + "frame-ancestors 'self'; img-src data: " + addresses.intake();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
