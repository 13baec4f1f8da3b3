package io.followthrough.standalone;

import io.followthrough.kit.access.AccessKeys;
import io.followthrough.standalone.page.Addresses;
import java.util.HashMap;
import java.util.Map;

/** What every service is told: where the parts are, who may call, and how links in e-mails are signed. */
final class ServiceSettings {

    private static final String LOOPBACK = "127.0.0.1";

    private ServiceSettings() {}

    static Map<String, Object> of(Settings settings, DataDirectory data, String accessKey, Addresses addresses) {
        var told = new HashMap<String, Object>();
        told.put("server.address", settings.host());
        told.put("followthrough.business-zone", settings.businessZone());
        told.put("followthrough.access.keys[0].name", "standalone");
        told.put("followthrough.access.keys[0].hash", AccessKeys.hash(accessKey));
        told.put("followthrough.access.keys[0].scopes", "ADMIN");
        told.put("followthrough.tokens.secret", Secrets.keptIn(data.tokenSecret()));
        told.put("followthrough.public-url", addresses.intake());
        pages(told, addresses);
        told.put("followthrough.analytics.state-dir", data.streams());
        if (settings.real().kafka() == null) {
            told.put(
                    "spring.kafka.bootstrap-servers",
                    LOOPBACK + ":" + settings.ports().kafka());
            told.put("followthrough.topics.partitions", settings.topics().partitions(data.kafka()));
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
        }
        return told;
    }

    /** The pages know each other, and ask the other services from the browser. */
    private static void pages(Map<String, Object> told, Addresses addresses) {
        told.put("followthrough.pages.start", addresses.page());
        told.put("followthrough.pages.qualification", addresses.qualification());
        told.put("followthrough.pages.cadence", addresses.cadence());
        told.put("followthrough.pages.analytics", addresses.analytics());
    }
}
