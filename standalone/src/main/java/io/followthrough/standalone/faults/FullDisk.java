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
import java.util.function.Function;

/** A broker or store whose disk fills up while forms come in, and that is started again with more room. Mounting needs root. */
final class FullDisk {

    private static final String LITTLE = "size=40m";
    private static final String PLENTY = "remount,size=1g";
    private static final int ENOUGH_REFUSED = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private FullDisk() {}

    static Seen tried(Scene scene) {
        return tried(scene, "kafka", plant -> plant.broker);
    }

    static Seen ofTheStore(Scene scene) {
        return tried(scene, "mongo", plant -> plant.store);
    }

    private static Seen tried(Scene scene, String name, Function<Plant, Child> part) {
        var folder = scratch(name);
        var disk = folder.resolve(name);
        if (!mount(LITTLE, disk)) {
            return new Seen("", List.of("not tried: a disk of its own for the broker needs root"));
        }
        try (var plant = Plant.in(folder)) {
            return filled(
                    new Scene(
                            plant, new Desk(plant), new Books(plant, new Desk(plant)), scene.length(), scene.longest()),
                    disk,
                    part.apply(plant));
        } finally {
            run("umount", disk.toString());
        }
    }

    private static Seen filled(Scene scene, Path disk, Child part) {
        var broken = new ArrayList<String>();
        try (var customers = new Customers(scene.plant()).come(32, Duration.ZERO)) {
            // A broker ends; a store refuses every write from then on.
            var full = Patience.comes(PATIENCE, () -> !part.isAlive() || customers.refused.get() > ENOUGH_REFUSED);
            if (!full) {
                broken.add("the disk did not fill up");
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
            if (part.isAlive()) {
                part.kill();
            }
            mount(PLENTY, disk);
            part.start();
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

    private static Path scratch(String name) {
        try {
            var folder = Files.createTempDirectory("followthrough-full-disk");
            Files.createDirectories(folder.resolve(name));
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
