package org.amends.playground;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in its chat; times are seconds since 1970. */
record Post(
        int id,
        long from,
        long date,
        @Nullable Long editDate,
        Body body,
        @Nullable Integer replyTo,
        List<List<Button>> buttons,
        Marks marks) {

    /** What a message says; a text beside an attachment is its caption. */
    record Body(@Nullable String text, List<Entity> entities, Map<String, Object> attachment) {
        Body {
            entities = List.copyOf(entities);
            attachment = Map.copyOf(attachment);
        }

        static Body text(String text) {
            return new Body(text, List.of(), Map.of());
        }

        static Body service(String name, Object value) {
            return new Body(null, List.of(), Map.of(name, value));
        }
    }

    /** How it was sent and what became of it. */
    record Marks(boolean silent, boolean protectedContent, boolean forwarded, boolean deleted) {
        static final Marks PLAIN = new Marks(false, false, false, false);
    }

    Post edited(Body newBody, List<List<Button>> newButtons, long at) {
        return new Post(id, from, date, at, newBody, replyTo, newButtons, marks);
    }

    Post deletedForAll() {
        Marks gone = new Marks(marks.silent(), marks.protectedContent(), marks.forwarded(), true);
        return new Post(id, from, date, editDate, new Body(null, List.of(), Map.of()), replyTo, List.of(), gone);
    }
}
