package io.followthrough.intake.files;

import io.followthrough.intake.domain.DatePattern;
import io.followthrough.intake.domain.DayOrder;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.mapping.FieldSource;
import io.followthrough.intake.domain.mapping.FieldSource.LetterCase;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.SkipRule;
import io.followthrough.intake.domain.mapping.ValueFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a mapping as the YAML that {@link MappingFile} reads: to look at, change, and send again. */
public final class MappingText {

    private MappingText() {}

    public static String of(Mapping mapping) {
        var text = new LinkedHashMap<String, Object>();
        text.put("name", mapping.name());
        text.put("kind", mapping.kind() == InputKind.CAPTURE ? "captures" : "activities");
        if (mapping.historic()) {
            text.put("historic", true);
        }
        var format = format(mapping.format());
        if (!format.isEmpty()) {
            text.put("format", format);
        }
        var dates = dates(mapping.values());
        if (!dates.isEmpty()) {
            text.put("dates", dates);
        }
        var decimalMark = mapping.values().decimalMark();
        if (decimalMark != null) {
            text.put("decimals", decimalMark.toString());
        }
        text.put("constants", mapping.constants());
        var fields = new LinkedHashMap<String, Object>();
        mapping.fields().forEach((field, source) -> fields.put(field, source(source)));
        text.put("fields", fields);
        if (!mapping.skips().isEmpty()) {
            text.put("skip", mapping.skips().stream().map(MappingText::skip).toList());
        }
        var toCome = mapping.toCome();
        if (toCome != null) {
            text.put("toCome", Map.of("until", source(toCome.time()), "constants", toCome.constants()));
        }
        if (!mapping.heeded().leftOut().isEmpty()) {
            text.put("leaveOut", List.copyOf(mapping.heeded().leftOut()));
        }
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        return new Yaml(options).dump(text);
    }

    private static Map<String, Object> dates(ValueFormat values) {
        var text = new LinkedHashMap<String, Object>();
        if (values.zone() != null) {
            text.put("zone", values.zone().getId());
        }
        if (!values.patterns().isEmpty()) {
            text.put(
                    "patterns",
                    values.patterns().stream().map(DatePattern::text).toList());
        }
        return text;
    }

    private static Map<String, Object> format(FileFormat format) {
        var text = new LinkedHashMap<String, Object>();
        switch (format.type()) {
            case DELIMITED -> {}
            case VCARD -> text.put("type", "vcard");
            case CALENDAR -> text.put("type", "calendar");
            case XLSX -> text.put("type", "xlsx");
        }
        if (format.delimiter() != null) {
            text.put(
                    "delimiter",
                    format.delimiter() == '\t' ? "tab" : format.delimiter().toString());
        }
        if (format.quote() != FileFormat.DEFAULT.quote()) {
            text.put("quote", String.valueOf(format.quote()));
        }
        if (format.encoding() != null) {
            text.put("encoding", format.encoding().name());
        }
        return text;
    }

    private static Object source(FieldSource source) {
        if (source.equals(FieldSource.of(source.column()))) {
            return source.column();
        }
        var text = new LinkedHashMap<String, Object>();
        if (source.also().isEmpty()) {
            text.put("column", source.column());
        } else {
            text.put("columns", source.columns());
            text.put("joinedBy", source.joinedBy());
        }
        if (!source.values().isEmpty()) {
            text.put("values", source.values());
        }
        put("split", source.split(), text);
        put("prefix", source.prefix(), text);
        put("otherwise", source.otherwise(), text);
        put("whenEmpty", source.whenEmpty(), text);
        if (source.order() != null) {
            text.put("order", source.order() == DayOrder.DAY_FIRST ? "day-first" : "month-first");
        }
        if (source.required()) {
            text.put("required", true);
        }
        if (source.letterCase() != LetterCase.AS_IS) {
            text.put(source.letterCase() == LetterCase.LOWER ? "lower" : "upper", true);
        }
        return text;
    }

    private static Map<String, Object> skip(SkipRule skip) {
        var text = new LinkedHashMap<String, Object>();
        put("column", skip.column(), text);
        if (!skip.cells().isEmpty()) {
            text.put("is", List.copyOf(skip.cells()));
        }
        put("begins", skip.begins(), text);
        return text;
    }

    private static void put(String key, @org.jspecify.annotations.Nullable String value, Map<String, Object> text) {
        if (value != null) {
            text.put(key, value);
        }
    }
}
