package io.followthrough.standalone;

import io.followthrough.standalone.clock.VirtualClock;
import io.followthrough.standalone.demo.Demo;
import io.followthrough.standalone.page.Addresses;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The whole system: broker, store, mail server, own pages and the four services, each on its port. */
final class StandaloneSystem implements AutoCloseable {

    private final Settings settings;
    private final DataDirectory data;
    private final String accessKey;
    private final InstantSource clock;
    private final RunningParts parts;
    private volatile @Nullable ReadinessWatch readiness;

    /** @throws CannotStart when the data directory is ahead of the clock that is asked for */
    StandaloneSystem(Settings settings, DataDirectory data, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.accessKey = settings.accessKey() == null ? Secrets.keptIn(data.accessKey()) : settings.accessKey();
        this.clock = clock(settings, data);
        this.parts = new RunningParts(progress);
    }

    private static InstantSource clock(Settings settings, DataDirectory data) {
        if (settings.clock() == Settings.Clock.VIRTUAL) {
            return VirtualClock.keptIn(data.clock(), InstantSource.system());
        }
        var ahead = VirtualClock.aheadBy(data.clock());
        if (ahead.isPositive()) {
            throw new CannotStart("The clock of " + data.root() + " was moved ahead by " + ahead
                    + ", and time does not go back. Start with FOLLOWTHROUGH_CLOCK=virtual to go on, with --clean to"
                    + " begin anew, or set FOLLOWTHROUGH_DATA to another folder.");
        }
        return InstantSource.system();
    }

    /**
     * Starts one part after the other, once those that run elsewhere can be reached. Returns when all are ready, or early when
     * {@link #close()} is called meanwhile.
     *
     * @throws Exception what a part threw that did not start; close this then
     */
    void start() throws Exception {
        var own = new OwnParts(settings, data, clock).all(addresses());
        var services = new FourServices(settings, data, accessKey, clock).all(addresses());
        Reachable.await(settings.real());
        parts.start(Stream.concat(own.stream(), services.stream()).toList());
    }

    /** Lets sample leads flow until all are in or everything stops. */
    void startDemo(Consumer<String> told) throws Exception {
        parts.startQuietly(new Part(
                "Sample leads",
                "",
                () -> Demo.start(
                        addresses(), accessKey, broker(), clock, data.root().resolve("demo"), told)));
    }

    /** Tells from now on which service is not ready, and why. */
    void watch(BiConsumer<String, String> told) {
        readiness = new ReadinessWatch(this::reasons, told).start();
    }

    /** Why each service, or the data folder, is not ready, by its name; empty for one that is. */
    Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        reasons.put("The data folder", FreeSpace.reason(data.root()));
        parts.running(ApplicationContext.class).forEach((name, part) -> reasons.put(name, Readiness.reason(part)));
        return reasons;
    }

    Addresses addresses() {
        var ports = settings.ports();
        return new Addresses(
                at(ports.page()),
                at(ports.intake()),
                at(ports.qualification()),
                at(ports.cadence()),
                at(ports.analytics()));
    }

    private String broker() {
        var real = settings.real().kafka();
        return real == null ? "127.0.0.1:" + settings.ports().kafka() : real;
    }

    private String at(int port) {
        return Addresses.at(settings.host(), port);
    }

    String accessKey() {
        return accessKey;
    }

    /** What was started at this address. */
    Optional<AutoCloseable> part(String address) {
        return parts.at(address);
    }

    boolean isStopping() {
        return parts.isStopping();
    }

    /** Stops everything in reverse. What was accepted is on disk. */
    @Override
    public void close() {
        var watching = readiness;
        if (watching != null) {
            watching.close();
        }
        parts.close();
    }
}
