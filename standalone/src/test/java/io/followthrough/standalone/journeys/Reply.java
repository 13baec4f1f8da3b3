package io.followthrough.standalone.journeys;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** An answer to an e-mail, as any mail program would send it. */
record Reply(JsonNode answered, String sender) {

    static Reply to(JsonNode mail) {
        return new Reply(mail, "");
    }

    Reply from(String address) {
        return new Reply(answered, address);
    }

    void send(int smtpPort, String text) throws MessagingException {
        var headers = answered.path("headers");
        var raw = String.join(
                "\r\n",
                "From: " + sender,
                "To: " + headers.path("Reply-To").asString(),
                "Subject: Re: " + answered.path("subject").asString(),
                "In-Reply-To: " + headers.path("Message-ID").asString(),
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                text);
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        var session = Session.getInstance(properties);
        Transport.send(new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }
}
