package io.followthrough.cadence.listening;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Messages as broken programs and bad people make them, out of good ones. */
final class Mutations {

    private static final String[] BITS = {
        "\r\n",
        "\r\n\r\n",
        "\n",
        "\u0000",
        "--b\r\n",
        "--b--\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n",
        "Content-Type: message/rfc822\r\n\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "=?utf-8?b?",
        "?=",
        "<",
        ">",
        "\"",
        ";",
        "charset=nonsense",
        "=FF=",
        "<div><div><blockquote>",
        "((((((((",
        "\u00ff\u00fe",
        "From: ",
        "To: undisclosed-recipients:;\r\n"
    };

    private Mutations() {}

    static byte[] mutate(byte[] message, RandomGenerator random) {
        var mutated = message;
        var times = 1 + random.nextInt(6);
        for (var time = 0; time < times; time++) {
            mutated = once(mutated, random);
        }
        return mutated;
    }

    private static byte[] once(byte[] message, RandomGenerator random) {
        if (message.length < 2) {
            return message;
        }
        var from = random.nextInt(message.length);
        var to = Math.min(message.length, from + 1 + random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> splice(message, from, to, new byte[0]);
            case 1 -> splice(message, from, from, Arrays.copyOfRange(message, from, to));
            case 2 ->
                splice(
                        message,
                        from,
                        from,
                        BITS[random.nextInt(BITS.length)].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            case 3 -> Arrays.copyOf(message, Math.max(1, from));
            case 4 -> flipped(message, from, (byte) random.nextInt(256));
            default -> splice(message, from, from, noise(random));
        };
    }

    private static byte[] splice(byte[] message, int from, int to, byte[] between) {
        var spliced = new byte[message.length - (to - from) + between.length];
        System.arraycopy(message, 0, spliced, 0, from);
        System.arraycopy(between, 0, spliced, from, between.length);
        System.arraycopy(message, to, spliced, from + between.length, message.length - to);
        return spliced;
    }

    private static byte[] flipped(byte[] message, int at, byte with) {
        var copy = message.clone();
        copy[at] = with;
        return copy;
    }

    private static byte[] noise(RandomGenerator random) {
        var noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }
}
