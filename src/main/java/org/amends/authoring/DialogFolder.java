package org.amends.authoring;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a folder of dialogs, read into memory: name, with slashes and relative to the folder, and text. */
public record DialogFolder(SortedMap<String, String> files) {
    private static final String IN_JAR = "dialogs/";

    public DialogFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static DialogFolder of(Map<String, String> files) {
        return new DialogFolder(new TreeMap<>(files));
    }

    /** Reads a folder with all its subfolders; files that are neither YAML nor TSV are left alone. */
    public static DialogFolder open(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(folder, 5)) {
            for (var path : walk.filter(Files::isRegularFile).toList()) {
                if (reads(folder, path)) {
                    files.put(name(folder, path), text(Files.readAllBytes(path)));
                }
            }
        }
        return new DialogFolder(files);
    }

    /** Reads the copy on the class path; Spring's resolver also lists the inside of a jar within a jar. */
    public static DialogFolder inJar() throws IOException {
        return onClassPath(IN_JAR);
    }

    static DialogFolder onClassPath(String folder) throws IOException {
        var files = new TreeMap<String, String>();
        var loader = new PathMatchingResourcePatternResolver(DialogFolder.class.getClassLoader());
        for (var resource : loader.getResources("classpath*:" + folder + "**/*")) {
            var url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            var name = url.substring(url.lastIndexOf("/" + folder) + folder.length() + 1);
            if (isRead(name)) {
                files.put(name, text(resource.getContentAsByteArray()));
            }
        }
        return new DialogFolder(files);
    }

    /** The files whose names look like this, in order. */
    SortedMap<String, String> matching(Pattern name) {
        var found = new TreeMap<>(files);
        found.keySet().removeIf(Predicate.not(name.asMatchPredicate()));
        return found;
    }

    /** Whether a file in this folder belongs to the dialogs: not the editors' schemas, nor anything hidden. */
    public static boolean reads(Path folder, Path file) {
        return isRead(name(folder, file));
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isRead(String name) {
        return !name.startsWith("schema/")
                && !name.contains("/.")
                && !name.startsWith(".")
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".tsv"));
    }

    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
