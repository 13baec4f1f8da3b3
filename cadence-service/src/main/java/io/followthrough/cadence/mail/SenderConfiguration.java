package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.CheckSender;
import io.followthrough.cadence.config.ListeningProperties;
import io.followthrough.cadence.config.SenderProperties;
import io.followthrough.cadence.domain.sender.PublishedKey;
import io.followthrough.cadence.domain.sender.TextRecords;
import java.net.UnknownHostException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signatures, and what name servers say of those who send. */
@Configuration(proxyBeanMethods = false)
class SenderConfiguration {

    @Bean
    DkimSignatures dkimSignatures(SenderProperties properties) {
        return new DkimSignatures(properties.dkim().stream()
                .map(key -> DkimKey.read(key.domain(), key.selector(), key.key()))
                .toList());
    }

    @Bean
    TextRecords textRecords(SenderProperties properties) throws UnknownHostException {
        return new DnsTexts(properties.nameServer(), properties.nameServerTimeout());
    }

    @Bean
    CheckSender checkSender(TextRecords records, DkimSignatures signatures, ListeningProperties listening) {
        var mailbox = listening.replyAddress();
        return new CheckSender(
                records,
                domain -> signatures.keyOf(domain).map(key -> new PublishedKey(key.selector(), key.publicKey())),
                mailbox == null || mailbox.isBlank() ? null : mailbox.substring(mailbox.lastIndexOf('@') + 1));
    }
}
