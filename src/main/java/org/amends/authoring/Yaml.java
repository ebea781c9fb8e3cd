package org.amends.authoring;

import java.util.List;
import java.util.Optional;

/** What stands in a YAML file, with the place of every piece. Nothing is read into a type yet: {@code yes} is a text. */
sealed interface Yaml {
    Mark mark();

    /** A name for people: what kind of thing was found. */
    default String kind() {
        return switch (this) {
            case Scalar scalar -> scalar.isEmpty() ? "nothing" : "a text";
            case Items items -> "a list";
            case Table table -> "keys with values";
        };
    }

    record Scalar(Mark mark, String text, boolean plain) implements Yaml {
        boolean isEmpty() {
            return text.isBlank();
        }
    }

    record Items(Mark mark, List<Yaml> list) implements Yaml {
        public Items {
            list = List.copyOf(list);
        }
    }

    record Table(Mark mark, List<Entry> entries) implements Yaml {
        public Table {
            entries = List.copyOf(entries);
        }

        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** A key, with the place of the key itself, and its value. */
    record Entry(Mark mark, String key, Yaml value) {}
}
