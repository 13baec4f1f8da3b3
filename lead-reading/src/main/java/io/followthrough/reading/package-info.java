/**
 * What a text says. One reader for notes, mails, chats and form messages, in English, German, Spanish, French, Italian,
 * Portuguese and Dutch:
 *
 * <pre>{@code
 * var reader = TextReader.shipped();                       // once; thread-safe
 * var reading = reader.read(Said.mail("Re: your offer", text, LocalDate.of(2026, 11, 28)));
 *
 * reading.ownWords();                                      // without quotations, signature, footer
 * switch (reading.stance()) { ... }                        // the one thing it comes to, or UNSURE: ask a person
 * reading.likeliest(2);                                    // what to offer that person as answers
 * reading.says(Intent.OPT_OUT)                             // surely
 *        .ifPresent(finding -> log(finding.words()));      // the words that decided
 * reading.mayBe(Intent.OPT_OUT);                           // surely or perhaps: hold automatic contacts
 * reading.callBack();                                      // when to come back, or when somebody is back
 *
 * reader.answer(Question.AUTHORITY, "our CEO decides", on); // an answer in the light of its question
 * }</pre>
 *
 * Pure: no clock, no network, no randomness. The same text on the same day is read the same way.
 */
@NullMarked
package io.followthrough.reading;

import org.jspecify.annotations.NullMarked;
