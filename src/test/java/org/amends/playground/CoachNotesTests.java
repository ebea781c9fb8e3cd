package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.TurnWatch.Read;
import org.amends.conversation.TurnWatch.Turned;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the page knows of readings and places. */
class CoachNotesTests {
    private static final Read READ = new Read(
            new Reading(
                    Map.of(
                            Dimension.TOPIC,
                            List.of(new Ranked(new Label("honesty"), 0.81234), new Ranked(new Label("shame"), 0.1)),
                            Dimension.FEELING,
                            List.of(new Ranked(new Label("guilty"), 0.2))),
                    Map.of(Dimension.TOPIC, 0.5, Dimension.FEELING, 0.4)),
            new CrisisSignal(CrisisSignal.Level.SOFT, List.of("self_harm")));

    @TempDir
    private Path folder;

    private final Api api = new Api();

    @BeforeEach
    void aPersonWhoWrote() {
        api.core.keepIn(folder);
        api.phone("people", "{\"id\":101,\"first_name\":\"Robin\"}");
        api.phone("send", "{\"person\":101,\"text\":\"I lied\"}");
    }

    @Test
    void aMessageShowsWhatWasReadInItAndThePhoneWhereItsOwnerStands() {
        read(1);

        JsonNode read = message(api).path("read");
        assertThat(read.path("screen").asString()).isEqualTo("soft");
        assertThat(read.path("kinds").toString()).isEqualTo("[\"self_harm\"]");
        assertThat(read.path("dimensions")).hasSize(Dimension.values().length);
        assertThat(read.path("dimensions").path(0).toString())
                .isEqualTo("{\"dimension\":\"topic\",\"sure_from\":0.5,\"labels\":["
                        + "{\"label\":\"honesty\",\"confidence\":0.812,\"sure\":true},"
                        + "{\"label\":\"shame\",\"confidence\":0.1,\"sure\":false}]}");
        assertThat(read.path("dimensions")
                        .path(3)
                        .path("labels")
                        .path(0)
                        .path("sure")
                        .asBoolean())
                .isFalse();
        assertThat(view(api).path("standing").toString())
                .isEqualTo("{\"dialog\":\"honesty-telling\",\"node\":\"name-it\"}");
    }

    @Test
    void readingsAndPlacesOutliveARestart() {
        read(1);
        JsonNode before = view(api);
        api.core.close();

        Api after = new Api();
        after.core.keepIn(folder);

        assertThat(view(after)).isEqualTo(before);
        assertThat(message(after).has("read")).isTrue();
        after.core.close();
    }

    @Test
    void ofADeletedMessageNoReadingIsKept() {
        read(1);
        api.call("deleteMessage", "{\"chat_id\":101,\"message_id\":1}");
        read(1);

        assertThat(message(api).has("read")).isFalse();
    }

    @Test
    void aTurnWithoutWordsMovesThePlaceOnly() {
        api.core
                .watch()
                .turned(new Turned(new PersonId(101), 101, OptionalInt.empty(), Optional.empty(), Optional.empty()));

        assertThat(message(api).has("read")).isFalse();
        assertThat(view(api).has("standing")).isFalse();
    }

    @Test
    void somebodyWhoIsGoneIsNoTrouble() {
        api.phone("start-anew", "{}");
        read(1);

        assertThat(Wire.tree(new StageView(api.core, Map.of()).now()).path("chats"))
                .isEmpty();
    }

    private void read(int message) {
        NodeRef place = new NodeRef(new DialogId("honesty-telling"), new NodeId("name-it"));
        api.core
                .watch()
                .turned(new Turned(
                        new PersonId(101), 101, OptionalInt.of(message), Optional.of(READ), Optional.of(place)));
    }

    private static JsonNode message(Api api) {
        return view(api).path("messages").path(0);
    }

    private static JsonNode view(Api api) {
        return Wire.tree(api.core.phones().view(101));
    }
}
