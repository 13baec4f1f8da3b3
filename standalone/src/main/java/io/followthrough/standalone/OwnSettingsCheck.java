package io.followthrough.standalone;

import io.followthrough.kit.settings.Secret;
import io.followthrough.kit.settings.WrongSetting;
import io.followthrough.kit.settings.WrongSettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What only the standalone is told: its key, its ports and where it listens. */
final class OwnSettingsCheck {

    private static final int HIGHEST_PORT = 65_535;

    private OwnSettingsCheck() {}

    /** @throws WrongSettingsException with all that is wrong */
    static void requireSound(Settings settings) {
        var wrong = new ArrayList<WrongSetting>();
        key(settings)
                .flatMap(key -> Secret.faultOfKey(key)
                        .or(() -> ServiceSettings.isHere(settings.host()) ? Optional.empty() : Secret.fault(key)))
                .map(fault -> ofKey(String.valueOf(settings.accessKey()), fault))
                .ifPresent(wrong::add);
        settings.ports().all().forEach((part, port) -> {
            if (port < 0 || port > HIGHEST_PORT) {
                wrong.add(new WrongSetting(
                        "FOLLOWTHROUGH_PORTS_" + part.toUpperCase(Locale.ROOT),
                        "is " + port + ", which is no port",
                        "set it to one from 1 to 65535, or to 0 for any that is free"));
            }
        });
        wrong.addAll(sharedPorts(settings));
        if (!canListenAt(settings.host())) {
            wrong.add(
                    WrongSetting.of(
                            settings.host(),
                            "FOLLOWTHROUGH_HOST",
                            "is " + settings.host() + ", which is no address of this machine",
                            "set it to 127.0.0.1 for this machine alone, to 0.0.0.0 for all its networks, or to an address of one"));
        }
        throwIfAny(wrong);
    }

    /** A sentence where the key should be replaced, though nobody can try it from elsewhere, or not at once. */
    static Optional<String> doubt(Settings settings) {
        return key(settings)
                .flatMap(key -> Secret.fault(key).or(() -> Secret.weakness(key)))
                .map(fault -> ofKey(String.valueOf(settings.accessKey()), fault).sentence());
    }

    private static Optional<String> key(Settings settings) {
        return Optional.ofNullable(settings.accessKey());
    }

    private static WrongSetting ofKey(String key, String fault) {
        return WrongSetting.of(
                key,
                "FOLLOWTHROUGH_ACCESS_KEY",
                fault,
                "make one with openssl rand -hex 24, or leave it out: one is made and kept in the data folder");
    }

    private static void throwIfAny(List<WrongSetting> wrong) {
        if (!wrong.isEmpty()) {
            throw new WrongSettingsException(wrong);
        }
    }

    private static List<WrongSetting> sharedPorts(Settings settings) {
        var first = new HashMap<Integer, String>();
        var wrong = new ArrayList<WrongSetting>();
        settings.ports().all().forEach((part, port) -> {
            var name = "FOLLOWTHROUGH_PORTS_" + part.toUpperCase(Locale.ROOT);
            var other = settings.real().isElsewhere(part) ? null : first.putIfAbsent(port, name);
            if (other != null) {
                wrong.add(new WrongSetting(
                        name,
                        "is " + port + ", and so is " + other,
                        "set one of them to another port (0: any that is free)"));
            }
        });
        return wrong;
    }

    private static boolean canListenAt(String host) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), 0));
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }
}
