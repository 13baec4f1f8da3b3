package io.followthrough.standalone.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command was told.
 *
 * @param file the file to load
 * @param mapping which column means what (YAML); null: the intake proposes one
 * @param fields what else is sent: {@code mapping} auto, {@code as}, {@code mappingOf}
 * @param preview whether only to say what would become of the file
 */
record ImportArguments(Path file, @Nullable Path mapping, Map<String, String> fields, boolean preview) {

    static final String USAGE = "Usage: ./followthrough import FILE --preview, FILE --mapping MAPPING.yml,"
            + " FILE --as live|historic, FILE --mapping-of IMPORT, or --undo IMPORT";

    ImportArguments(Path file, @Nullable Path mapping) {
        this(file, mapping, Map.of(), false);
    }

    /** @throws ImportFailed when something is missing, unknown or not a file */
    static ImportArguments of(List<String> arguments) {
        @Nullable Path file = null;
        @Nullable Path mapping = null;
        var fields = new LinkedHashMap<String, String>();
        var preview = false;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            if (argument.equals("--mapping") && "auto".equals(rest.peek())) {
                fields.put("mapping", rest.pop());
            } else if (argument.equals("--mapping") && !rest.isEmpty()) {
                mapping = Path.of(rest.pop());
            } else if (argument.equals("--mapping-of") && !rest.isEmpty()) {
                fields.put("mappingOf", rest.pop());
            } else if (argument.equals("--as") && !rest.isEmpty()) {
                fields.put("as", rest.pop());
            } else if (argument.equals("--preview")) {
                preview = true;
            } else if (!argument.startsWith("--") && file == null) {
                file = Path.of(argument);
            } else {
                throw new ImportFailed("import does not understand " + argument + ". " + USAGE);
            }
        }
        if (file == null || (mapping == null && fields.isEmpty() && !preview)) {
            throw new ImportFailed(USAGE + ". Examples of mappings are in examples/mappings.");
        }
        return new ImportArguments(
                readable(file), mapping == null ? null : readable(mapping), Map.copyOf(fields), preview);
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
