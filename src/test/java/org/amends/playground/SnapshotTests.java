package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTests {
    @TempDir
    private Path folder;

    @Test
    void chatsAndUnconfirmedUpdatesOutliveARestart() throws Exception {
        Api before = new Api();
        before.core.keepIn(folder);
        before.phone("people", "{\"id\":101,\"first_name\":\"Robin\"}");
        before.phone("groups", "{\"title\":\"Us\",\"members\":[101]}");
        before.phone("attachment", "{\"person\":101,\"kind\":\"photo\"}");
        before.call(
                "sendMessage",
                "{\"chat_id\":101,\"text\":\"<b>Ready</b>?\",\"parse_mode\":\"HTML\",\"reply_markup\":"
                        + "{\"inline_keyboard\":[[{\"text\":\"Yes\",\"callback_data\":\"yes\"}]]}}");
        String updates = before.call("getUpdates", "{}").toString();
        String view = Wire.JSON.writeValueAsString(before.core.phones().view(101));
        before.core.close();

        Api after = new Api();
        after.core.keepIn(folder);

        assertThat(after.call("getUpdates", "{}").toString()).isEqualTo(updates);
        assertThat(Wire.JSON.writeValueAsString(after.core.phones().view(101))).isEqualTo(view);
        after.phone("tap", "{\"person\":101,\"message_id\":2,\"data\":\"yes\"}");
        assertThat(after.poll("{\"offset\":-1}")).allMatch(id -> id > 1000);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("playground.json"))))
                .isEqualTo("rw-------");
        after.core.close();
    }

    @Test
    void aFileThatCantBeReadIsSetAside() throws Exception {
        Files.writeString(folder.resolve("playground.json"), "{\"people\":");

        Api api = new Api();
        api.core.keepIn(folder);

        assertThat(folder.resolve("playground.json.unreadable")).hasContent("{\"people\":");
        api.core.close();
    }
}
