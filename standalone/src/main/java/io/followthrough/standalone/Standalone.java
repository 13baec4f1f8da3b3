package io.followthrough.standalone;

import io.followthrough.kit.life.AwaitedPart;
import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.life.ProcessLanguage;
import io.followthrough.kit.life.StopDeadline;
import io.followthrough.kit.settings.SettingsCheck;
import io.followthrough.kit.settings.StartFailure;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.StandardEnvironment;

/** Starts everything and runs until it is told to stop (Ctrl-C, SIGTERM). */
public final class Standalone {

    /** Four services stop one after the other, and then broker and store. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private Standalone() {}

    /** Ends with status 1 when something does not start; the reason is on the console, its details in the log. */
    public static void main(String[] arguments) {
        ProcessLanguage.set();
        LogFiles.waitForFolder();
        StopDeadline.set(LONGEST_STOP);
        var console = Console.ofProcess();
        try {
            SettingsCheck.doubtful(new StandardEnvironment()).forEach(System.err::println);
            var settings = Settings.read();
            OwnSettingsCheck.doubt(settings).ifPresent(System.err::println);
            run(Options.of(List.of(arguments)), settings, console);
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Settings settings, Console console) {
        var data = DataDirectory.open(settings.data());
        if (options.clean()) {
            data.clean();
        }
        var place = new DataPlace(data.root());
        place.settle();
        LogFiles.writeTo(data.logs());
        tellWhenTheBrokerEndsTheProcess(data);
        console.greet(data.root());
        if (settings.real().mail() != null && place.isHeld()) {
            System.err.println(place.whyHeld());
        }
        var system = new StandaloneSystem(settings, data, console);
        PortCheck.requireFree(settings);
        stopWithTheProcess(system, data, console);
        AwaitedPart.tell(console::waiting);
        try {
            system.start();
            if (!system.isStopping()) {
                var keyWasGiven = settings.accessKey() != null;
                console.ready(sinceProcessStart(), system.addresses(), data.root(), system.accessKey(), keyWasGiven);
            }
            system.watch(console::readiness);
            if (options.demo()) {
                system.startDemo(console::demo);
            }
        } catch (CannotStart reason) {
            throw reason;
        } catch (Exception e) {
            if (system.isStopping()) { // told to while it waited
                return;
            }
            StartFailure.explained(e).ifPresent(said -> {
                throw new CannotStart(System.lineSeparator() + said);
            });
            LoggerFactory.getLogger(Standalone.class).error("The start failed", e);
            throw new CannotStart(System.lineSeparator() + "The start failed: " + FailureText.of(e)
                    + ". Details are in " + data.logs() + ".");
        }
    }

    /** Kafka ends its process when it can write no more. It must not do so without a word. */
    private static void tellWhenTheBrokerEndsTheProcess(DataDirectory data) {
        Exit.setHaltProcedure((status, message) -> {
            try {
                System.err.println(
                        System.lineSeparator() + FreeSpace.afterTheEnd(data.root(), message == null ? "" : message));
            } finally { // also when nothing can be told
                Runtime.getRuntime().halt(status);
            }
        });
    }

    private static void stopWithTheProcess(StandaloneSystem system, DataDirectory data, Console console) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            var begin = Instant.now();
                            system.close();
                            data.close();
                            console.stopped(Duration.between(begin, Instant.now()));
                        },
                        "stop"));
    }

    private static Duration sinceProcessStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
