package io.followthrough.intake.domain;

import io.followthrough.events.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells obvious machines: form robots, and mail scanners that open and click every link. They are marked and kept, for a
 * rule may be wrong.
 */
public final class MachineRules {

    private static final int RULE = 100;

    /** Scanners, link previews and scripts. Image proxies of web mail are absent: a person's opening makes them fetch. */
    private static final List<String> SCANNERS = List.of(
            "bot",
            "crawl",
            "spider",
            "preview",
            "scan",
            "barracuda",
            "mimecast",
            "proofpoint",
            "safelinks",
            "symantec",
            "fireeye",
            "trendmicro",
            "headlesschrome",
            "phantomjs",
            "facebookexternalhit",
            "slack",
            "whatsapp",
            "curl/",
            "wget/",
            "python-",
            "java/",
            "go-http-client",
            "okhttp",
            "libwww",
            "apache-httpclient",
            "node-fetch");

    /** All that Apple's Mail Privacy Protection says of itself: it fetches pictures whether anybody reads the message or not. */
    private static final String PRIVACY_PROXY = "mozilla/5.0";

    private final IntakePolicy policy;

    public MachineRules(IntakePolicy policy) {
        this.policy = policy;
    }

    /** By what the sender says, a field that no person sees, and how fast the form came back. */
    MachineVerdict ofCapture(FieldReader reader, Instant capturedAt, Instant receivedAt) {
        var said = said(reader);
        var honeypot = reader.has("form.honeypot");
        var openedAt = reader.instant("form.openedAt");
        if (honeypot) {
            return MachineVerdict.machine("honeypot-filled");
        }
        // A device whose clock is fast says that it was filled in later than it came here, too.
        if (openedAt != null && isTooQuick(openedAt, capturedAt.isAfter(receivedAt) ? capturedAt : receivedAt)) {
            return MachineVerdict.machine("submitted-too-quickly");
        }
        return said;
    }

    /** What the sender says of itself. */
    MachineVerdict said(FieldReader reader) {
        var machine = reader.oneOf("machine", Machine.class);
        var rule = reader.text("machineRule", RULE);
        return machine == null ? MachineVerdict.NOT_TOLD : new MachineVerdict(machine, rule);
    }

    /**
     * Of a link or picture in an e-mail that was fetched.
     *
     * @param sentAt when the e-mail was made, null if that is not known
     */
    public MachineVerdict ofFetch(String method, @Nullable String userAgent, @Nullable Instant sentAt, Instant now) {
        if (method.equals("HEAD")) {
            return MachineVerdict.machine("head-request");
        }
        if (userAgent == null || userAgent.isBlank()) {
            return MachineVerdict.machine("no-user-agent");
        }
        var agent = userAgent.toLowerCase(Locale.ROOT);
        if (SCANNERS.stream().anyMatch(agent::contains)) {
            return MachineVerdict.machine("scanner-user-agent");
        }
        if (sentAt != null && isTooQuick(sentAt, now)) {
            return MachineVerdict.machine("fetched-too-quickly");
        }
        if (agent.strip().equals(PRIVACY_PROXY)) {
            return MachineVerdict.unsure("privacy-proxy");
        }
        // Gateways look at a message while they deliver it, as whatever browser they like.
        return sentAt != null && Duration.between(sentAt, now).compareTo(policy.delivery()) < 0
                ? MachineVerdict.unsure("fetched-while-it-was-delivered")
                : MachineVerdict.A_PERSON;
    }

    private boolean isTooQuick(Instant start, Instant end) {
        return Duration.between(start, end).compareTo(policy.fastestHand()) < 0;
    }
}
