package io.followthrough.standalone.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command was told.
 *
 * @param file the file to load
 * @param mapping which column means what (YAML)
 */
record ImportArguments(Path file, Path mapping) {

    static final String USAGE = "Usage: ./followthrough import FILE --mapping MAPPING.yml";

    /** @throws ImportFailed when something is missing, unknown or not a file */
    static ImportArguments of(List<String> arguments) {
        @Nullable Path file = null;
        @Nullable Path mapping = null;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            if (argument.equals("--mapping") && !rest.isEmpty()) {
                mapping = Path.of(rest.pop());
            } else if (!argument.startsWith("--") && file == null) {
                file = Path.of(argument);
            } else {
                throw new ImportFailed("import does not understand " + argument + ". " + USAGE);
            }
        }
        if (file == null || mapping == null) {
            throw new ImportFailed(USAGE + ". Examples of mappings are in examples/mappings.");
        }
        return new ImportArguments(readable(file), readable(mapping));
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ImportFailed("There is no file " + file + " to read.");
        }
        return file;
    }

    /** Where the rows that were not taken in are put. */
    Path rejectsFile() {
        return file.resolveSibling(file.getFileName() + ".rejects.csv");
    }
}
