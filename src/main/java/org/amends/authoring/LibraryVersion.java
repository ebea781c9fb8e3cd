package org.amends.authoring;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A short hash over compiled content: the same on every machine, and another as soon as a word or a way changes. */
final class LibraryVersion {
    static String of(Object... content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var part : content) {
                hash.update(written(part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The order of sets and maps differs from run to run, so they are sorted; texts carry their length. */
    private static String written(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.map(LibraryVersion::written).orElse("-");
            case Record thing -> record(thing);
            case List<?> list -> list.stream().map(LibraryVersion::written).collect(Collectors.joining(",", "[", "]"));
            case Collection<?> set ->
                set.stream().map(LibraryVersion::written).sorted().collect(Collectors.joining(",", "{", "}"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> written(entry.getKey()) + "=" + written(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"));
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        return text.length() + ":" + text;
    }

    private static String record(Record thing) {
        var out = new StringBuilder(thing.getClass().getSimpleName()).append('(');
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            try {
                out.append(written(component.getAccessor().invoke(thing))).append(';');
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record shows its components", impossible);
            }
        }
        return out.append(')').toString();
    }

    private LibraryVersion() {}
}
