package io.followthrough.qualification.application.privacy;

import io.followthrough.qualification.domain.identity.WrittenNumber;
import io.followthrough.reading.names.NameReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what somebody is looked for who wants to know what is held of them, or to be forgotten. */
public sealed interface Identifier {

    /** Of a prospect. */
    record Id(String prospectId) implements Identifier {}

    /** One that claims somebody: {@code email:ann@example.com}, {@code external:crm:4711}. */
    record Key(String key) implements Identifier {}

    /** May be several people's. */
    record Number(WrittenNumber number) implements Identifier {}

    /** Is nobody's alone: enough to look for somebody, never to erase them. */
    record Name(String words) implements Identifier {

        boolean isOf(@Nullable String name) {
            var wanted = NameReader.read(words, null).key();
            return name != null
                    && !wanted.isEmpty()
                    && wanted.equals(NameReader.read(name, null).key());
        }
    }

    /** As others may hold it, where nothing is held here; empty for what only we know somebody by. */
    default Optional<String> heldElsewhere() {
        return switch (this) {
            case Key(var key) -> Optional.of(key);
            case Number(var number)
            when number.form() != WrittenNumber.Form.WITHIN_COUNTRY -> Optional.of("phone:+" + number.digits());
            case Number number -> Optional.empty();
            case Id id -> Optional.empty();
            case Name name -> Optional.empty();
        };
    }
}
