package io.followthrough.cadence.mail;

import io.followthrough.cadence.domain.sender.TextRecords;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks name servers. Long texts are published in parts, and joined here. */
final class DnsTexts implements TextRecords {

    private final Resolver resolver;

    /** @param server null for those of the system */
    DnsTexts(@Nullable String server, Duration timeout) throws UnknownHostException {
        this(server == null || server.isBlank() ? new ExtendedResolver() : new SimpleResolver(server), timeout);
    }

    DnsTexts(Resolver resolver, Duration timeout) {
        this.resolver = resolver;
        resolver.setTimeout(timeout);
    }

    @Override
    public Answer at(String name) {
        try {
            var lookup = new Lookup(Name.fromString(name, Name.root), Type.TXT);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            var found = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL ->
                    new Answer.Published(Arrays.stream(found)
                            .filter(TXTRecord.class::isInstance)
                            .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                            .toList());
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Answer.Published(List.of());
                default -> new Answer.Unknown(lookup.getErrorString());
            };
        } catch (TextParseException noName) {
            return new Answer.Unknown(name + " is no name: " + noName.getMessage());
        }
    }
}
