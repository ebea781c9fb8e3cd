package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogFolderTests {
    @Test
    void theCopyOnTheClassPathHoldsWhatTheFolderHolds() throws Exception {
        assertThat(DialogFolder.onClassPath("tiny-dialogs/")).isEqualTo(TinyDialogs.folder());
    }

    @Test
    void onlyYamlAndTsvAreReadAndNoSchemaAndNothingHidden(@TempDir Path folder) throws Exception {
        for (var name :
                new String[] {"README.md", "schema/dialog.yaml", "flows/a.yaml", "flows/.b.yaml", "kept-out/topic.tsv"
                }) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "\uFEFFx");
        }

        assertThat(DialogFolder.open(folder).files())
                .containsOnlyKeys("flows/a.yaml", "kept-out/topic.tsv")
                .containsEntry("flows/a.yaml", "x");
    }
}
