package io.followthrough.standalone.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * GreenMail that takes mail from nobody ({@code MAIL FROM:<>}), as reports of failed deliveries come. GreenMail itself says OK
 * to such a sender and then refuses the message, since it takes an empty sender for none.
 */
final class BounceAcceptingGreenMail extends GreenMail {

    BounceAcceptingGreenMail(ServerSetup... setups) {
        super(setups);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        var services = super.createServices(setups, managers);
        for (var setup : setups) {
            if (setup.getProtocol().equals(ServerSetup.PROTOCOL_SMTP)) {
                services.put(setup.getProtocol(), new Server(setup, managers));
            }
        }
        return services;
    }

    private static final class Server extends SmtpServer {

        private final SmtpManager manager;

        Server(ServerSetup setup, Managers managers) {
            super(setup, managers);
            manager = managers.getSmtpManager();
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return new SmtpHandler(new Commands(), manager, client);
        }
    }

    private static final class Commands extends SmtpCommandRegistry {

        private final SmtpCommand usual = super.getCommand("MAIL");

        @Override
        public SmtpCommand getCommand(String name) {
            return "MAIL".equalsIgnoreCase(name) ? new MailFrom(usual) : super.getCommand(name);
        }
    }

    private static final class MailFrom extends SmtpCommand {

        private static final Pattern FROM_NOBODY = Pattern.compile("MAIL FROM:\\s?<\\s*>.*", Pattern.CASE_INSENSITIVE);

        private final SmtpCommand usual;

        MailFrom(SmtpCommand usual) {
            this.usual = usual;
        }

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line)
                throws IOException {
            if (FROM_NOBODY.matcher(line).matches()) {
                state.clearMessagePreservingAuthenticationState();
                state.getMessage().setReturnPath(new Nobody());
                connection.send("250 OK");
            } else {
                usual.execute(connection, state, manager, line);
            }
        }
    }

    /** Written {@code Return-Path: <>}. */
    private static final class Nobody extends MailAddress {

        Nobody() {
            super("nobody@localhost");
        }

        @Override
        public String getEmail() {
            return "";
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
