package io.followthrough.cadence.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import io.followthrough.cadence.domain.listening.Letter;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail that other systems stumbled over: servers of East Asia, ticket systems, absences with ambiguous days. */
class NastyMailTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /** Without a report for machines; from a server with an empty sender. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "系统退信/Systems bounce | 抱歉，您的邮件被退回来了。原因：收件人邮件地址不存在 | ADDRESS",
                "来自qq.com的退信 | 退信原因：邮箱账号不存在 | ADDRESS",
                "邮件投递失败 | 对方邮箱未找到 | ADDRESS",
                "未送达的邮件 | 用户不存在 | ADDRESS",
                "退信 | 收件人邮箱已满 | LATER",
                "退信 | 收件人邮箱空间不足 | LATER",
                "系统退信 | 您的邮件被判定为垃圾邮件，已被拒收 | SENDER",
                "系统退信 | 发信IP被列入黑名单 | SENDER",
                "系统退信 | 发送频率过高 | SENDER",
                "系统退信 | 邮件大小超过限制 | OURS",
                "配信できませんでした | 宛先のメールアドレスが見つかりません | ADDRESS",
                "メール配信エラー | 受信者のアドレスは存在しません | ADDRESS",
                "送信エラーのお知らせ | ユーザーが不明です | ADDRESS",
                "配信不能通知 | メールボックスがいっぱいです | LATER",
                "配信不能通知 | メールボックスの容量を超えています | LATER",
                "配信不能通知 | 迷惑メールと判定されたため拒否されました | SENDER",
                "配信不能通知 | メールのサイズが大きすぎます | OURS",
                "배달되지 않음 | 받는 사람을 찾을 수 없습니다 | ADDRESS",
                "메일 전송 실패 | 존재하지 않는 사용자입니다 | ADDRESS",
                "메일 전송 실패 | 받는 사람의 메일함 용량이 초과되었습니다 | LATER",
                "메일 전송 실패 | 스팸으로 차단되었습니다 | SENDER",
                "Недоставленное сообщение | Пользователь не найден | ADDRESS",
                "Niedostarczona wiadomość | Adres nie istnieje | ADDRESS",
                "Onbestelbaar: uw bericht | De mailbox bestaat niet | ADDRESS",
                "Kan inte levereras | Mottagaren hittades inte | ADDRESS",
            })
    void aServerSaysItInItsOwnLanguage(String subject, String text, String meaning) {
        var heard = heard("Return-Path: <>\r\nFrom: system@mail.example\r\nSubject: " + subject + "\r\n", text);

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Bounce.class,
                        bounce -> assertThat(bounce.meaning().name()).isEqualTo(meaning));
    }

    /** A person's answer, by no means a machine's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Re: Your offer | We had a delivery failure at our warehouse last week, so call me on Monday please.",
                "Re: 报价 | 请寄报价单，我们的邮箱地址不存在问题",
                "Re: [Angebot 2026] | Danke, bitte schicken Sie mir die Unterlagen, ich habe sie nicht erhalten.",
                "Re: Ticket for the fair | Thanks, I would like two tickets. Please call me.",
            })
    void aPersonIsHeardAsOne(String subject, String text) {
        var heard = heard("From: ann@example.com\r\nSubject: " + subject + "\r\nIn-Reply-To: <x@y>\r\n", text);

        assertThat(heard).isInstanceOf(Heard.Reply.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Ticket#2026030210000123] Ihre Anfrage | Ihre Anfrage ist bei uns eingegangen und wird bearbeitet.",
                "Re: Your offer [#4711] | Your request (4711) has been received and is being reviewed by our support staff.",
                "Case 00123456 created | Thank you for contacting us. We will get back to you shortly.",
                "[JIRA] (SUP-1234) Your offer | Your request has been received. Reply to this e-mail to add a comment.",
                "Ticket Created - Your offer | A ticket has been created for your request. Our team will respond within 24 hours.",
                "We have received your request | ##- Please type your reply above this line -## Your request (123456) has been received.",
                "Demande n° 45678 reçue | Nous avons bien reçu votre demande et la traiterons sous 48 heures.",
                "[Caso 12345] Su consulta | Hemos recibido su consulta y responderemos lo antes posible.",
                "Re: Your offer | Thanks for your e-mail! This inbox is not monitored. Please use our contact form.",
            })
    void aTicketSystemIsNoPerson(String subject, String text) {
        var heard = heard("From: support@example.com\r\nSubject: " + subject + "\r\n", text);

        assertThat(heard).isInstanceOf(Heard.Arrived.class);
    }

    /** Days by the sender's zone: the month comes first in America only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 2 Mar 2026 09:00:00 -0600 | I am out of the office and back on 3/4. | 2026-03-04",
                "Mon, 2 Mar 2026 09:00:00 +0000 | I am out of the office and back on 3/4. | 2026-04-03",
                "Mon, 2 Mar 2026 09:00:00 +1100 | I am out of the office and back on 3/4. | 2026-04-03",
                "Mon, 2 Mar 2026 09:00:00 -0300 | Estoy fuera de la oficina, vuelvo el 3/4. | 2026-04-03",
                "Mon, 2 Mar 2026 09:00:00 +0100 | Ich bin vom 2.3. bis 6.3. nicht im Büro und ab 9.3. wieder da. | 2026-03-09",
                "Mon, 2 Mar 2026 09:00:00 +0000 | I am on leave until 31 March 2026. | 2026-03-31",
                "Mon, 2 Mar 2026 09:00:00 -0500 | Out of office 3/2 - 3/6, back 3/9. | 2026-03-09",
                "Tue, 29 Dec 2026 09:00:00 +0100 | Ich bin bis 6.1. abwesend. | 2027-01-06",
                "Mon, 2 Mar 2026 09:00:00 +0900 | 不在にしております。3月9日に戻ります。 | 2026-03-09",
                "Mon, 2 Mar 2026 09:00:00 +0800 | 我正在休假，3月9日回来。 | 2026-03-09",
            })
    void theDayOfReturn(String date, String text, String day) {
        var heard = heard(
                "From: ann@example.com\r\nAuto-Submitted: auto-replied\r\nSubject: Automatic reply\r\nDate: " + date
                        + "\r\n",
                text,
                Instant.parse(date.contains("Dec") ? "2026-12-29T09:00:00Z" : "2026-03-02T09:00:00Z"));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Absence.class,
                        absence -> assertThat(absence.until()).asString().isEqualTo(day));
    }

    private static Heard heard(String headers, String text) {
        return heard(headers, text, NOW);
    }

    private static Heard heard(String headers, String text, Instant at) {
        Letter letter =
                MimeLetters.read((headers + "Message-ID: <a@example.com>\r\n\r\n" + text + "\r\n").getBytes(UTF_8), at);
        return Hearing.of(letter, Clues.in(letter));
    }
}
