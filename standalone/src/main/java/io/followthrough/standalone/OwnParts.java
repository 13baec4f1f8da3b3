package io.followthrough.standalone;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.standalone.clock.HeardTopics;
import io.followthrough.standalone.mailbox.MailServer;
import io.followthrough.standalone.mailbox.Mailbox;
import io.followthrough.standalone.page.Addresses;
import io.followthrough.standalone.page.ClockPage;
import io.followthrough.standalone.page.OwnPages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What the services need around them, less the parts that run elsewhere. */
record OwnParts(Settings settings, DataDirectory data, InstantSource clock) {

    /** Broker, store and mail server ask nobody who they are, so nobody but this machine reaches them. */
    private static final String LOOPBACK = "127.0.0.1";

    /** Each erasure is noted there before anything is removed, and struck out when all is. */
    private static final String ERASURES = "followthrough_qualification.erasures";

    List<Part> all(Addresses addresses) {
        var mailbox = Mailbox.keptIn(data.mailbox(), clock);
        var ports = settings.ports();
        var parts = new ArrayList<Part>();
        if (settings.real().kafka() == null) {
            parts.add(new Part("Kafka broker", "localhost:" + ports.kafka(), this::startKafka));
        }
        if (settings.real().mongo() == null) {
            parts.add(new Part("Mongo store", "localhost:" + ports.mongo(), this::startMongo));
        }
        if (settings.real().mail() == null) {
            parts.add(new Part("Mail server", "localhost:" + ports.smtp(), () -> startMailServer(mailbox)));
        }
        parts.add(new Part("Start page", addresses.page(), () -> startPages(addresses, mailbox)));
        return parts;
    }

    private EmbeddedKafka startKafka() {
        return EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(data.kafka())
                .onPort(settings.ports().kafka()));
    }

    private EmbeddedMongo startMongo() {
        return EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.in(data.mongo())
                .onPort(settings.ports().mongo())
                .withErasuresNotedIn(ERASURES));
    }

    private MailServer startMailServer(Mailbox mailbox) {
        var ports = settings.ports();
        return MailServer.start(LOOPBACK, ports.smtp(), ports.imap(), Answers.inbox(data), mailbox);
    }

    private AutoCloseable startPages(Addresses addresses, Mailbox mailbox) {
        var real = settings.real().kafka();
        var topics =
                new HeardTopics(real == null ? LOOPBACK + ":" + settings.ports().kafka() : real);
        var clockPage = new ClockPage(clock, settings.businessZone(), topics);
        var pages = OwnPages.start(settings.host(), settings.ports().page(), addresses, mailbox, clockPage);
        return () -> {
            pages.close();
            topics.close();
        };
    }
}
