/**
 * Names of people as they are written: {@code Dr. Ann Berger}, {@code Müller, Hans}, {@code 田中 太郎}, {@code HANS MEIER}.
 * {@link io.followthrough.reading.names.NameReader} takes them apart; what it cannot tell, it leaves open, so that no
 * letter greets somebody by a family name.
 *
 * <pre>{@code
 * var name = NameReader.read("BERGER, Dr. Ann");
 * name.display();      // Dr. Ann Berger
 * name.greetingName(); // Ann; null where a greeting by name would be a guess
 * name.agreement(NameReader.read("A. Berger")); // COMPATIBLE
 * }</pre>
 */
@NullMarked
package io.followthrough.reading.names;

import org.jspecify.annotations.NullMarked;
