package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.sender.TextRecords.Answer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;

/** Over a name server of the test's own. */
class DnsTextsTests {

    private static final Map<String, List<String>> PARTS = Map.of(
            "long.example.", List.of("v=DKIM1; k=rsa; p=MIIB", "IjAN"),
            "silent.example.", List.of());

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DatagramSocket socket;
    private SimpleResolver resolver;

    @BeforeEach
    void start() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
        resolver = new SimpleResolver(InetAddress.getLoopbackAddress());
        resolver.setPort(socket.getLocalPort());
    }

    @AfterEach
    void stop() {
        socket.close();
    }

    @Test
    void theWholeOfALongTextIsRead() {
        assertThat(within(PATIENCE).at("long.example"))
                .isEqualTo(new Answer.Published(List.of("v=DKIM1; k=rsa; p=MIIBIjAN")));
    }

    @Test
    void aNameThatDoesNotExistPublishesNothing() {
        assertThat(within(PATIENCE).at("_dmarc.nobody.example")).isEqualTo(new Answer.Published(List.of()));
    }

    @Test
    void whoeverDoesNotAnswerSaysNothing() {
        var texts = within(Duration.ofMillis(300));
        assertThat(texts.at("silent.example")).isInstanceOf(Answer.Unknown.class);
        assertThat(texts.at("a..b")).isInstanceOf(Answer.Unknown.class);
    }

    private DnsTexts within(Duration patience) {
        return new DnsTexts(resolver, patience);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[4096], 4096);
                socket.receive(packet);
                var question = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var name = question.getQuestion().getName();
                var parts = PARTS.get(name.toString());
                if (parts != null && parts.isEmpty()) {
                    continue;
                }
                var answer = new Message(question.getHeader().getID());
                answer.getHeader().setFlag(Flags.QR);
                answer.addRecord(question.getQuestion(), Section.QUESTION);
                if (parts == null) {
                    answer.getHeader().setRcode(Rcode.NXDOMAIN);
                } else {
                    answer.addRecord(new TXTRecord(name, DClass.IN, 60, parts), Section.ANSWER);
                }
                var bytes = answer.toWire();
                socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
