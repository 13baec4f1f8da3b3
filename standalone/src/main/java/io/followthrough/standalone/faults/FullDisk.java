package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A broker whose disk fills up while forms come in, and that is started again with more room. Mounting needs root. */
final class FullDisk {

    private static final String LITTLE = "size=40m";
    private static final String PLENTY = "remount,size=1g";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private FullDisk() {}

    static Seen tried(Scene scene) {
        var folder = scratch();
        var disk = folder.resolve("kafka");
        if (!mount(LITTLE, disk)) {
            return new Seen("", List.of("not tried: a disk of its own for the broker needs root"));
        }
        try (var plant = Plant.in(folder)) {
            return filled(
                    new Scene(
                            plant, new Desk(plant), new Books(plant, new Desk(plant)), scene.length(), scene.longest()),
                    disk);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static Seen filled(Scene scene, Path disk) {
        var broken = new ArrayList<String>();
        try (var customers = new Customers(scene.plant()).come(32, Duration.ZERO)) {
            var full = Patience.comes(PATIENCE, () -> !scene.plant().broker.isAlive());
            if (!full) {
                broken.add("the disk did not fill up");
                scene.plant().broker.kill();
            }
            var before = customers.refused.get();
            var refused = Patience.comes(Duration.ofSeconds(30), () -> customers.refused.get() > before + 10);
            if (!refused) {
                broken.add("nobody was told to come again");
            }
            customers.leave();
            if (customers.withoutRetryAfter.get() > 0) {
                broken.add(customers.withoutRetryAfter + " were refused without being told when to come again");
            }
            Rows.late(customers, broken);
            mount(PLENTY, disk);
            scene.plant().broker.start();
            var acknowledged = customers.acknowledged.size();
            var back = Patience.comes(Duration.ofMinutes(2), () -> {
                customers.come(1);
                return customers.acknowledged.size() > acknowledged;
            });
            if (!back) {
                broken.add("forms are not taken in after the restart");
            }
            return Rows.balanced(scene, customers, broken, "40 MB were full after %d forms; ".formatted(acknowledged));
        }
    }

    private static Path scratch() {
        try {
            var folder = Files.createTempDirectory("followthrough-full-disk");
            Files.createDirectories(folder.resolve("kafka"));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean mount(String options, Path disk) {
        return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException failed) {
            return false;
        }
    }
}
