package io.followthrough.standalone;

import io.followthrough.kit.access.AccessKeys;
import io.followthrough.kit.access.AccessProperties;
import io.followthrough.kit.access.Scope;
import io.followthrough.standalone.page.Addresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every service is told: where the parts are, who may call, and how links in e-mails are signed. */
final class ServiceSettings {

    private static final String LOOPBACK = "127.0.0.1";

    private ServiceSettings() {}

    static Map<String, Object> of(Settings settings, DataDirectory data, String accessKey, Addresses addresses) {
        var told = new HashMap<String, Object>();
        told.put("server.address", settings.host());
        told.put("followthrough.business-zone", settings.businessZone());
        keys(told, settings.keys(), accessKey);
        told.put("followthrough.tokens.secret", Secrets.keptIn(data.tokenSecret(), settings.linkSecret()));
        told.put("followthrough.public-url", publicUrl(settings, addresses));
        pages(told, settings.pages(), addresses);
        told.put("followthrough.analytics.state-dir", data.streams());
        told.put("management.health.diskspace.path", data.root());
        told.put("management.health.diskspace.threshold", FreeSpace.ENOUGH_MEGABYTES + "MB");
        told.put("management.metrics.system.diskspace.paths", data.root());
        if (settings.real().kafka() == null) {
            told.put(
                    "spring.kafka.bootstrap-servers",
                    LOOPBACK + ":" + settings.ports().kafka());
            told.put("followthrough.topics.partitions", settings.topics().partitions(data.kafka()));
            // One process reads all cells: each further partition is a marker in each transaction and a part of each
            // fetch.
            told.put("followthrough.analytics.metric-partitions", 1);
        }
        if (settings.real().mongo() == null) {
            told.put(
                    "spring.mongodb.uri",
                    "mongodb://" + LOOPBACK + ":" + settings.ports().mongo());
        }
        if (settings.real().mail() == null) {
            told.put("spring.mail.host", LOOPBACK);
            told.put("spring.mail.port", settings.ports().smtp());
            told.putAll(Answers.listening(data, LOOPBACK, settings.ports().imap()));
        } else if (new DataPlace(data.root()).isHeld()) {
            told.put("followthrough.cadence.mail.held", true);
        }
        return told;
    }

    /** A list from here hides one from the environment, so it holds both: the standalone's own key and those configured. */
    private static void keys(Map<String, Object> told, List<AccessProperties.Key> configured, String accessKey) {
        var all = new ArrayList<>(configured);
        all.add(new AccessProperties.Key("standalone", AccessKeys.hash(accessKey), Set.of(Scope.ADMIN)));
        for (int i = 0; i < all.size(); i++) {
            var prefix = "followthrough.access.keys[" + i + "].";
            told.put(prefix + "name", all.get(i).name());
            told.put(prefix + "hash", all.get(i).hash());
            told.put(
                    prefix + "scopes",
                    all.get(i).scopes().stream().map(Scope::name).collect(Collectors.joining(",")));
        }
    }

    /** An e-mail to somebody elsewhere must not have links to this machine: nobody could unsubscribe. */
    private static String publicUrl(Settings settings, Addresses addresses) {
        var url = settings.publicUrl();
        if (url != null
                && (url.getHost() == null || !String.valueOf(url.getScheme()).startsWith("http"))) {
            throw new CannotStart(
                    "FOLLOWTHROUGH_PUBLIC_URL is " + url
                            + ": give the address at which the world reaches the intake, for example https://forms.example.com");
        }
        var mail = settings.real().mail();
        if (url == null && mail != null && !isHere(mail)) {
            throw new CannotStart("E-mails would leave through " + mail + " with links to " + addresses.intake()
                    + ", which their readers cannot follow. Set FOLLOWTHROUGH_PUBLIC_URL to the address at which the world"
                    + " reaches the intake, for example https://forms.example.com");
        }
        return url == null ? addresses.intake() : url.toString().replaceAll("/+$", "");
    }

    static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    /** The pages know each other, and ask the other services from the browser. */
    private static void pages(Map<String, Object> told, Settings.Pages pages, Addresses addresses) {
        told.put("followthrough.pages.start", or(pages.start(), addresses.page()));
        told.put("followthrough.pages.qualification", or(pages.qualification(), addresses.qualification()));
        told.put("followthrough.pages.intake", or(pages.intake(), addresses.intake()));
        told.put("followthrough.pages.cadence", or(pages.cadence(), addresses.cadence()));
        told.put("followthrough.pages.analytics", or(pages.analytics(), addresses.analytics()));
    }

    private static String or(@Nullable String configured, String own) {
        return configured == null ? own : configured;
    }
}
