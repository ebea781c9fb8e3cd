package org.amends.authoring;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the dialogs' folder, chosen for a file and asked as an editor does it. */
final class EditorSchemas {
    static final Path FOLDER = Path.of("dialogs/schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASE = "https://amends.invalid/";

    private final SchemaRegistry registry;
    private final JsonNode mapping;

    /** @param settings the editor's settings that say which schema is for which files */
    EditorSchemas(Path settings) {
        var texts = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(FOLDER)) {
            for (var file : files) {
                texts.put(BASE + file.getFileName(), Files.readString(file));
            }
            mapping = JSON.readTree(Files.readString(settings)).get("yaml.schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, builder -> builder.schemas(Map.copyOf(texts)));
    }

    /** The schemas, by their files' names, that the settings give to a file. */
    List<String> schemasFor(String file) {
        return mapping.propertyStream()
                .filter(entry -> StreamSupport.stream(entry.getValue().spliterator(), false)
                        .anyMatch(glob -> matches(glob.asString(), file)))
                .map(entry -> Path.of(entry.getKey()).getFileName().toString())
                .toList();
    }

    /** What an editor has to say of a file. */
    List<Error> problems(String file, String yaml) {
        var schema =
                registry.getSchema(SchemaLocation.of(BASE + schemasFor(file).getFirst()));
        return schema.validate(tree(yaml));
    }

    static JsonNode schema(String name) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(name + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As YAML 1.2 reads it: {@code yes} is a text, {@code true} is not. */
    private static JsonNode tree(String yaml) {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return JSON.valueToTree(new Load(settings).loadFromString(yaml));
    }

    private static boolean matches(String glob, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file));
    }
}
