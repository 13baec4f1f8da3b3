package io.followthrough.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers and bounces arrive over SMTP and can be read over IMAP, also after a restart. */
class InboxTests {

    private static final Inbox INBOX = new Inbox("replies@sales.example", "secret");

    @TempDir
    Path folder;

    private int smtp;
    private int imap;

    @BeforeEach
    void findPorts() throws Exception {
        smtp = freePort();
        imap = freePort();
    }

    @Test
    void aReportOfAFailedDeliveryComesFromNobodyAndIsTaken() throws Exception {
        try (var server = start()) {
            assertThat(deliver("<>", "replies+x.1@sales.example", "Subject: returned"))
                    .isEqualTo("250");

            assertThat(inbox())
                    .singleElement()
                    .asString()
                    .contains("Return-Path: <>")
                    .contains("Subject: returned");
        }
    }

    @Test
    void whatWasNotHeardBeforeARestartIsThereAfterItToTheByte() throws Exception {
        List<String> before;
        try (var server = start()) {
            deliver("<ann@example.com>", "replies+x.1@sales.example", "Subject: first");
            deliver("<ann@example.com>", "somebody@else.example", "Subject: not ours");
            deliver("<>", "ben@sales.example", "Subject: second");
            before = inbox();
            assertThat(before).hasSize(2);
        }
        try (var server = start()) {
            assertThat(inbox()).isEqualTo(before);
        }
    }

    private MailServer start() {
        return MailServer.start("127.0.0.1", smtp, imap, INBOX, Mailbox.keptIn(folder, InstantSource.system()));
    }

    /** @return the code with which the message was taken or refused */
    private String deliver(String from, String to, String header) throws Exception {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), smtp)) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            in.readLine();
            var code = "";
            for (var line : List.of(
                    "HELO test", "MAIL FROM:" + from, "RCPT TO:<" + to + ">", "DATA", header + "\r\n\r\nText\r\n.")) {
                connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                code = in.readLine().substring(0, 3);
            }
            return code;
        }
    }

    private List<String> inbox() throws Exception {
        var messages = new ArrayList<String>();
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, INBOX.address(), INBOX.password());
            try (var opened = store.getFolder("INBOX")) {
                opened.open(Folder.READ_ONLY);
                for (var message : opened.getMessages()) {
                    var raw = new ByteArrayOutputStream();
                    message.writeTo(raw);
                    messages.add(raw.toString(StandardCharsets.UTF_8));
                }
            }
        }
        return messages;
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
