package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.followthrough.cadence.application.Email;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages carry a signature that holds for what arrives, whatever is in them. */
class DkimTests {

    private static final String DOMAIN = "sales.example";
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path folder;

    private final ScriptedSmtp smtp = new ScriptedSmtp();

    @AfterEach
    void close() {
        smtp.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello Ann",
                "Guten Tag Jürgen,\n\n.\n..two dots\n\n\n",
                "From the beginning\r\nand mixed\nline  ends \t\n",
                "Ein Satz, der so lang ist, dass er in einer Zeile nicht ausgeht. "
            })
    void aSignatureHoldsForWhatArrives(String text) throws Exception {
        var key = key();

        var arrived = sent(key, text.length() > 50 ? text.repeat(40) : text);

        assertThat(arrived).startsWith("DKIM-Signature:").contains("d=sales.example;", "s=ft;");
        assertThat(arrived.lines()).as("RFC 5322").allMatch(line -> line.length() <= 998);
        verify(key, arrived);
        assertThatThrownBy(() -> verify(key, arrived.replace("Subject: ", "Subject: Not ")))
                .as("of a changed message")
                .isInstanceOf(FailException.class);
        assertThatThrownBy(() -> verify(key, arrived.replace("/unsubscribe/x", "/unsubscribe/y")))
                .isInstanceOf(FailException.class);
    }

    @Test
    void anotherProgramFindsTheSignatureGood() throws Exception {
        assumeTrue(hasPythonDkim(), "python3-dkim is not installed");
        var key = key();
        var message = folder.resolve("message.eml");
        Files.writeString(message, sent(key, "Guten Tag Jürgen,\n\n.\nbis bald\n"), StandardCharsets.US_ASCII);
        var script = """
                import dkim, sys
                record = sys.argv[2].encode()
                print(dkim.verify(open(sys.argv[1], 'rb').read(), dnsfunc=lambda name, timeout=5: record))
                """;

        assertThat(run(script, message.toString(), "v=DKIM1; k=rsa; p=" + key.publicKey()))
                .isEqualTo("True");
    }

    @Test
    void whatIsSentForOtherDomainsIsNotSigned() throws Exception {
        var other = new DkimKey("other.example", "ft", key().key());

        assertThat(sent(other, "Hello")).doesNotContain("DKIM-Signature");
    }

    @Test
    void aKeyThatIsNoneIsAnErrorThatNamesTheRemedy() throws Exception {
        var old = folder.resolve("old.pem");
        Files.writeString(old, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        var broken = folder.resolve("broken.pem");
        Files.writeString(broken, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> DkimKey.read(DOMAIN, "ft", old)).hasMessageContaining("openssl pkcs8 -topk8");
        assertThatThrownBy(() -> DkimKey.read(DOMAIN, "ft", broken))
                .hasMessageContaining("followthrough.cadence.sender.dkim");
        assertThatThrownBy(() -> DkimKey.read(DOMAIN, "ft", folder.resolve("none.pem")))
                .hasMessageContaining("openssl genpkey");
        assertThatThrownBy(() -> key(512)).hasMessageContaining("512 bits");
    }

    private DkimKey key() throws Exception {
        return key(2048);
    }

    private DkimKey key(int bits) throws Exception {
        var file = folder.resolve(bits + ".pem");
        Files.writeString(file, pem(bits), StandardCharsets.US_ASCII);
        return DkimKey.read(DOMAIN, "ft", file);
    }

    private static String pem(int bits) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** As it arrives at a server. */
    private String sent(DkimKey key, String text) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        var email = new Email(
                "ann.e1s1a1@sales.example",
                null,
                "Bén",
                "ben@Sales.example",
                "replies+ann.e1s1a1.abcdefgh@sales.example",
                "ann@example.com",
                "Ein Betreff, der lang genug ist, um in mehreren Zeilen zu stehen: für Jürgen und für alle anderen, die lesen",
                text,
                "<p>" + text + "</p>",
                "https://follow.example/unsubscribe/x");
        new Dispatch(sender, new DkimSignatures(List.of(key))).send(Mime.message(email), email.from());
        return smtp.messages().getLast().replaceAll("(?m)^\\.\\.", ".");
    }

    private static void verify(DkimKey key, String message) throws Exception {
        var records = new DKIMVerifier(
                        (methodAndOption, selector, token) -> List.of("v=DKIM1; k=rsa; p=" + key.publicKey()))
                .verify(new java.io.ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)));
        assertThat(records).hasSize(1);
    }

    private static boolean hasPythonDkim() throws Exception {
        return Files.isExecutable(Path.of(PYTHON))
                && run("import dkim\nprint('here')").equals("here");
    }

    private static String run(String script, String... inputs) throws Exception {
        var command = new java.util.ArrayList<>(List.of(PYTHON, "-c", script));
        command.addAll(List.of(inputs));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor(20, TimeUnit.SECONDS);
        return said;
    }
}
