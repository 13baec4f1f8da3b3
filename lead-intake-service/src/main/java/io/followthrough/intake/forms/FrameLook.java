package io.followthrough.intake.forms;

import io.followthrough.kit.page.Colour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a form looks that stands in somebody else's page: in the colours of that page, as its script tells them, and without the name
 * and logo that are there already. Colours on which nobody could read are passed over.
 *
 * @param ground behind the text; null: the form's own
 * @param ink of the text; null: the form's own
 * @param accent of the button; null: the form's own
 */
record FrameLook(
        boolean isFramed,
        @Nullable Colour ground,
        @Nullable Colour ink,
        @Nullable Colour accent) {

    private static final String FRAMED = "look.framed";
    private static final String GROUND = "look.ground";
    private static final String INK = "look.ink";
    private static final String ACCENT = "look.accent";
    /** Parameters of the form's address, and fields that it carries along. */
    static final List<String> PARAMETERS = List.of(FRAMED, GROUND, INK, ACCENT);

    /** @param parameters of the address or of the form that came back, by name */
    static FrameLook of(Map<String, String> parameters) {
        var ground = colour(parameters.get(GROUND));
        var ink = colour(parameters.get(INK));
        var isReadable = ground != null && ink != null && ground.contrastTo(ink) >= Colour.OF_TEXT;
        return new FrameLook(
                !parameters.getOrDefault(FRAMED, "").isBlank(),
                isReadable ? ground : null,
                isReadable ? ink : null,
                colour(parameters.get(ACCENT)));
    }

    private static @Nullable Colour colour(@Nullable String text) {
        return text != null && Colour.isOne(text) ? Colour.of(text) : null;
    }

    /** The same again, for the next page in the frame. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (isFramed) {
            parameters.put(FRAMED, "yes");
        }
        put(parameters, GROUND, ground);
        put(parameters, INK, ink);
        put(parameters, ACCENT, accent);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Colour colour) {
        if (colour != null) {
            parameters.put(name, colour.toString());
        }
    }

    /** The variables that the pages take their colours from; empty where the page around says nothing. */
    String style() {
        var variables = new LinkedHashMap<String, String>();
        var isLight = ground == null || ground.text().equals(Colour.BLACK);
        if (ground != null && ink != null) {
            variables.put("color-scheme", isLight ? "light" : "dark");
            variables.put("--ground", ground.toString());
            variables.put("--ink", ink.toString());
        }
        if (accent != null) {
            variables.put("--button", accent.toString());
            variables.put("--button-text", accent.text().toString());
            variables.put(
                    "--accent",
                    ground == null
                            ? accent.toString()
                            : accent.seenOn(ground, Colour.OF_MARKS).toString());
        }
        return variables.isEmpty()
                ? ""
                : variables.entrySet().stream()
                        .map(variable -> variable.getKey() + ": " + variable.getValue() + ";")
                        .collect(Collectors.joining(" ", "<style>:root { ", " }</style>\n"));
    }
}
