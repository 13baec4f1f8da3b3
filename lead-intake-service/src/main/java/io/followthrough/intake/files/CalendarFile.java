package io.followthrough.intake.files;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever is invited to the events of a calendar (iCalendar, RFC 5545): one row for each attendee of each event. */
public final class CalendarFile implements RowFile {

    /** Names that a mapping can use. */
    static final List<String> NAMES = List.of(
            "name",
            "email",
            "event",
            "starts",
            "location",
            "answer",
            "role",
            "kind",
            "organizer",
            "uid",
            "ends",
            "status");

    private static final int LARGEST = 16 * 1024 * 1024;
    /** All of them are held, since a calendar says whom it is about only at its end. */
    private static final int MOST_ATTENDEES = 20_000;

    private final Row.Header header = Row.Header.of(NAMES);
    private final Iterator<Row> rows;

    /** @throws UnreadableFileException if it is no calendar, or one of a size that no one invites to */
    public CalendarFile(InputStream bytes) {
        try (bytes) {
            var text = WideText.narrow(bytes).readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw new UnreadableFileException(
                        "is a calendar of more than " + LARGEST + " bytes", "export the one event, or fewer years");
            }
            var invited = new Invited();
            try (var reader = new VObjectReader(
                    new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8),
                    SyntaxRules.iCalendar())) {
                reader.parse(invited);
            }
            if (!invited.isCalendar) {
                throw new UnreadableFileException(
                        "has no calendar in it", "send a file with BEGIN:VCALENDAR … END:VCALENDAR, in UTF-8");
            }
            this.rows = invited.rows.iterator();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public Optional<Row> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public void close() {
        // Everything was read at once.
    }

    private final class Invited extends VObjectDataAdapter {

        private final List<Row> rows = new ArrayList<>();
        private final List<VObjectProperty> attendees = new ArrayList<>();
        private final Map<String, VObjectProperty> event = new LinkedHashMap<>();
        private boolean isCalendar;
        /** Of events that this calendar takes back, whatever else they say (RFC 5546, 3.2.5). */
        private boolean isCancelling;

        @Override
        public void onComponentBegin(String name, Context context) {
            if (name.equalsIgnoreCase("VCALENDAR")) {
                isCalendar = true;
                isCancelling = false;
            }
            if (name.equalsIgnoreCase("VEVENT")) {
                attendees.clear();
                event.clear();
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            var within = context.getParentComponents();
            var name = property.getName().toUpperCase(Locale.ROOT);
            if (within.size() == 1 && name.equals("METHOD")) {
                isCancelling = property.getValue().strip().equalsIgnoreCase("CANCEL");
            }
            if (within.isEmpty() || !within.getLast().equalsIgnoreCase("VEVENT")) {
                return; // alarms have attendees too
            }
            if (name.equals("ATTENDEE")) {
                if (rows.size() + attendees.size() == MOST_ATTENDEES) {
                    throw new UnreadableFileException(
                            "has more than " + MOST_ATTENDEES + " attendees", "export fewer events at a time");
                }
                attendees.add(property);
            } else {
                event.putIfAbsent(name, property);
            }
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            if (name.equalsIgnoreCase("VEVENT")) {
                attendees.forEach(attendee -> rows.add(row(attendee)));
            }
        }

        private Row row(VObjectProperty attendee) {
            var email = address(attendee);
            var organizer = address(text("ORGANIZER"));
            var name = parameter(attendee, "CN");
            var cells = List.of(
                    name.equalsIgnoreCase(email) ? "" : name, // Google writes the address for a name
                    email,
                    text("SUMMARY"),
                    text("DTSTART"),
                    text("LOCATION"),
                    parameter(attendee, "PARTSTAT").toLowerCase(Locale.ROOT),
                    parameter(attendee, "ROLE").toLowerCase(Locale.ROOT),
                    parameter(attendee, "CUTYPE").toLowerCase(Locale.ROOT),
                    !email.isEmpty() && email.equalsIgnoreCase(organizer) ? "yes" : "no",
                    text("UID"),
                    EventEnd.of(event).map(Object::toString).orElse(""),
                    isCancelling ? "cancelled" : text("STATUS").toLowerCase(Locale.ROOT));
            return new Row(header, cells, rows.size() + 1L);
        }

        private String text(String property) {
            var found = event.get(property);
            return found == null
                    ? ""
                    : VObjectPropertyValues.unescape(found.getValue()).strip();
        }

        /** The parameter where there is one: Outlook's addresses of colleagues are no mailboxes. */
        private static String address(VObjectProperty attendee) {
            var given = parameter(attendee, "EMAIL");
            return given.isEmpty() ? address(attendee.getValue()) : given;
        }

        private static String address(String calendarAddress) {
            return calendarAddress.strip().replaceFirst("(?i)^mailto:", "");
        }

        private static String parameter(VObjectProperty property, String name) {
            @Nullable String value = property.getParameters().first(name);
            return Objects.requireNonNullElse(value, "").strip();
        }
    }
}
