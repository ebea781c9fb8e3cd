package org.amends.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that were sent, in memory and, where the playground is kept, each in a file of its own. */
final class FileShelf {
    private static final Pattern ID = Pattern.compile("file(-+\\d{1,18}){1,2}");

    private final Map<String, Params.Upload> files = new HashMap<>();
    private Optional<Path> folder = Optional.empty();

    void keepIn(Path where) {
        folder = Optional.of(where);
    }

    /** An id that no file has. */
    String freshId() {
        int number = files.size() + 1;
        while (find("file-" + number).isPresent()) {
            number++;
        }
        return "file-" + number;
    }

    void put(String id, Params.Upload file) {
        files.put(id, file);
        folder.ifPresent(where -> write(where, id, file));
    }

    Optional<Params.Upload> find(String id) {
        return Optional.ofNullable(files.get(id)).or(() -> kept(id));
    }

    private Optional<Params.Upload> kept(String id) {
        return folder.filter(_ -> ID.matcher(id).matches())
                .map(where -> where.resolve(id + ".json"))
                .filter(Files::isRegularFile)
                .map(FileShelf::read);
    }

    void clear() {
        files.clear();
        folder.filter(Files::isDirectory).ifPresent(FileShelf::empty);
    }

    private static void write(Path folder, String id, Params.Upload file) {
        try {
            OwnersFiles.write(folder, id + ".json", Wire.JSON.writeValueAsBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Params.Upload read(Path file) {
        try {
            return Wire.JSON.readValue(Files.readAllBytes(file), Params.Upload.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, "file-*.json")) {
            for (Path file : kept) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
