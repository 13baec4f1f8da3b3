package io.followthrough.reading.training;

import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The labelled texts: a folder per language, files by theme, lines of labels, kind, text and {@code heldout} or nothing. */
record Corpus(List<Example> examples, String fingerprint) {

    private static final String HEADER = "labels\t";
    private static final int FEWEST_COLUMNS = 3;

    /** @param also what the model depends on besides: part of the fingerprint */
    static Corpus read(Path folder, List<String> also) throws IOException {
        var examples = new ArrayList<Example>();
        var digest = sha256();
        for (var file : files(folder)) {
            var language = folder.relativize(file).getName(0).toString();
            var lines = Files.readAllLines(file);
            for (var index = 0; index < lines.size(); index++) {
                digest.update((language + '\t' + lines.get(index) + '\n').getBytes(StandardCharsets.UTF_8));
                if (!lines.get(index).isBlank() && !lines.get(index).startsWith(HEADER)) {
                    examples.add(example(language, lines.get(index), file + ", line " + (index + 1)));
                }
            }
        }
        also.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
        return new Corpus(examples, HexFormat.of().formatHex(digest.digest()).substring(0, 32));
    }

    /**
     * With an operator's own examples besides, in the same form; they weigh as much as the others.
     *
     * @throws IllegalArgumentException naming the file and line of what cannot be read, or the folder without examples
     */
    Corpus with(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder: put files <language>/<any name>.tsv there");
        }
        var own = read(folder, List.of(fingerprint));
        if (own.examples().isEmpty()) {
            throw new IllegalArgumentException(
                    folder + " has no examples: put files <language>/<any name>.tsv there, lines of"
                            + " labels, kind (note, mail, chat, form) and text, parted by tabs");
        }
        var all = new ArrayList<>(examples);
        all.addAll(own.examples());
        return new Corpus(all, own.fingerprint());
    }

    List<Example> training() {
        return examples.stream().filter(example -> !example.heldOut()).toList();
    }

    List<Example> heldOut() {
        return examples.stream().filter(Example::heldOut).toList();
    }

    /** In an order that is the same on every machine: what is learnt depends on it. */
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted(Comparator.comparing(
                            file -> folder.relativize(file).toString().replace(File.separatorChar, '/')))
                    .toList();
        }
    }

    private static Example example(String language, String line, String where) {
        var columns = line.split("\t", -1);
        if (columns.length < FEWEST_COLUMNS) {
            throw new IllegalArgumentException(where + ": expected labels, kind and text, parted by tabs");
        }
        try {
            var intents = EnumSet.noneOf(Intent.class);
            for (var label : columns[0].split(",")) {
                intents.add(Intent.valueOf(label.strip()));
            }
            var kind = Said.Kind.valueOf(columns[1].strip().toUpperCase(Locale.ROOT));
            var heldOut = columns.length > FEWEST_COLUMNS
                    && columns[FEWEST_COLUMNS].strip().equals("heldout");
            return new Example(language, intents, kind, columns[2].replace("\\n", "\n"), heldOut);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
