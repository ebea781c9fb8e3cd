package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What the real library sends to our server, and how it is answered. */
class LibrarySendTests {
    private static final String TOKEN = "777:test";

    @TempDir
    private Path folder;

    private BotApiServer server;
    private Stage stage;
    private Phone robin;
    private OkHttpTelegramClient client;

    @BeforeEach
    void start() {
        server = BotApiServer.start(0, TOKEN, Optional.of(folder.resolve("sent.log")));
        stage = new Stage(server.port());
        client = new OkHttpTelegramClient(TOKEN, LibraryBot.url(server.port()));
        robin = stage.phone("Robin");
        robin.send("/start");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMessageWithButtonsIsShownAndEditedAndDeleted() throws Exception {
        Message message = client.execute(SendMessage.builder()
                .chatId(robin.person())
                .text("<b>Ready</b>?")
                .parseMode("HTML")
                .disableNotification(true)
                .replyMarkup(keyboard("Yes"))
                .build());
        assertThat(message.getText()).isEqualTo("Ready?");
        assertThat(message.getEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.getType()).isEqualTo("bold"));
        assertThat(robin.await().labels()).containsExactly("Yes");

        client.execute(EditMessageText.builder()
                .chatId(robin.person())
                .messageId(message.getMessageId())
                .text("Good.")
                .build());
        assertThat(robin.awaitText("Good.").labels()).isEmpty();
        assertThat(robin.view().path("messages").path(1).path("edited").asBoolean())
                .isTrue();

        client.execute(new DeleteMessage(String.valueOf(robin.person()), message.getMessageId()));
        assertThat(robin.await().method()).isEqualTo("deleteMessage");
        assertThat(robin.view().path("messages").path(1).path("deleted").asBoolean())
                .isTrue();
        assertThat(Files.readAllLines(folder.resolve("sent.log"))).hasSize(3);
    }

    @Test
    void anEditThatChangesNothingOrHasNothingToChangeIsRefused() throws Exception {
        Message message = client.execute(new SendMessage("101", "Same"));

        EditMessageText same = EditMessageText.builder()
                .chatId("101")
                .messageId(message.getMessageId())
                .text("Same")
                .build();
        EditMessageReplyMarkup missing =
                EditMessageReplyMarkup.builder().chatId("101").messageId(99).build();

        assertThat(refusal(same).getApiResponse()).startsWith("Bad Request: message is not modified");
        assertThat(refusal(missing).getApiResponse()).isEqualTo("Bad Request: message to edit not found");
        assertThat(refusal(new DeleteMessage("101", 99)).getApiResponse())
                .isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void whatIsTooOldCantBeDeleted() throws Exception {
        client.execute(new SendMessage("101", "Old"));
        stage.advance(java.time.Duration.ofDays(2));

        assertThat(refusal(new DeleteMessages("101", List.of(1, 2))).getApiResponse())
                .isEqualTo("Bad Request: message can't be deleted");
    }

    @Test
    void tooManyRequestsSayHowLongToWait() {
        stage.fault("too_many_requests", "sendMessage", 7);

        TelegramApiRequestException refused = refusal(new SendMessage("101", "Hello"));

        assertThat(refused.getErrorCode()).isEqualTo(429);
        assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
    }

    @Test
    void theSixthMessageInFiveSecondsIsTooManyWhenLimitsAreOn() throws Exception {
        stage.post("rate-limits", Map.of("on", true));
        for (int i = 0; i < 5; i++) {
            client.execute(new SendMessage("101", "Hello"));
        }

        assertThat(refusal(new SendMessage("101", "Hello")).getErrorCode()).isEqualTo(429);
        stage.advance(java.time.Duration.ofSeconds(6));
        assertThat(client.execute(new SendMessage("101", "Hello")).getMessageId())
                .isEqualTo(7);
    }

    @Test
    void aMigratedGroupSaysWhereItWent() {
        long group = stage.group("Us", robin);
        long moved = stage.post("migrate", Map.of("chat", group)).path("id").asLong();

        TelegramApiRequestException refused = refusal(new SendMessage(String.valueOf(group), "Hello"));

        assertThat(refused.getErrorCode()).isEqualTo(400);
        assertThat(refused.getParameters().getMigrateToChatId()).isEqualTo(moved);
    }

    @Test
    void anAnswerThatIsCutOffDoesntUndoTheSend() {
        stage.fault("cut_after", "sendMessage", 0);

        assertThatThrownBy(() -> client.execute(new SendMessage("101", "Hello")))
                .isInstanceOf(TelegramApiException.class);
        assertThat(robin.await().text()).isEqualTo("Hello");
    }

    @Test
    void aCallThatIsCutOffBeforeItIsReadHasNoEffect() throws Exception {
        stage.fault("cut_before", "sendMessage", 0);
        assertThatThrownBy(() -> client.execute(new SendMessage("101", "Lost")))
                .isInstanceOf(TelegramApiException.class);
        stage.fault("garbage", "sendMessage", 502);
        assertThatThrownBy(() -> client.execute(new SendMessage("101", "Lost too")))
                .isInstanceOf(TelegramApiException.class);

        client.execute(new SendMessage("101", "Hello"));

        assertThat(stage.log(0)).extracting(Sent::text).containsExactly("Hello");
    }

    @Test
    void whoIsAwayAnswersNothing() throws Exception {
        stage.away(true);
        assertThatThrownBy(() -> client.execute(new SendMessage("101", "Hello")))
                .isInstanceOf(TelegramApiException.class);

        stage.away(false);

        assertThat(client.execute(new SendMessage("101", "Hello")).getText()).isEqualTo("Hello");
    }

    @Test
    void peopleWhoNeverWroteAndUnknownChatsAreRefused() {
        Phone sam = stage.phone("Sam");

        assertThat(refusal(new SendMessage(String.valueOf(sam.person()), "Hello"))
                        .getApiResponse())
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        assertThat(refusal(new SendMessage("31337", "Hello")).getApiResponse())
                .isEqualTo("Bad Request: chat not found");
    }

    @Test
    void aDocumentArrivesWithItsContent() throws Exception {
        byte[] content = "what is stored".getBytes(StandardCharsets.UTF_8);

        Message message = client.execute(SendDocument.builder()
                .chatId("101")
                .document(new InputFile(new ByteArrayInputStream(content), "export.json"))
                .caption("Yours")
                .build());

        assertThat(message.getDocument().getFileName()).isEqualTo("export.json");
        String kept = stage.get("file", Map.of("id", message.getDocument().getFileId()))
                .path("base64")
                .asString();
        assertThat(Base64.getDecoder().decode(kept)).isEqualTo(content);
        assertThat(robin.awaitText("Yours").method()).isEqualTo("sendDocument");
    }

    @Test
    void commandsAreKeptAndShown() throws Exception {
        client.execute(new SetMyCommands(List.of(new BotCommand("sos", "When it is too much"))));

        assertThat(client.execute(new GetMyCommands()))
                .singleElement()
                .satisfies(command -> assertThat(command.getCommand()).isEqualTo("sos"));
        assertThat(robin.view().path("commands").path(0).path("command").asString())
                .isEqualTo("sos");
    }

    @Test
    void typingIsShownUntilTheMessage() throws Exception {
        client.execute(new SendChatAction("101", ActionType.TYPING.toString()));
        assertThat(robin.view().path("typing").asBoolean()).isTrue();

        client.execute(new SendMessage("101", "Hello"));

        assertThat(robin.view().path("typing").asBoolean()).isFalse();
    }

    @Test
    void chatsAndMembersCanBeAskedFor() throws Exception {
        Phone sam = stage.phone("Sam");
        String group = String.valueOf(stage.group("Us", robin, sam));

        assertThat(client.execute(new GetChat(group)).getTitle()).isEqualTo("Us");
        assertThat(client.execute(new GetChatMember(group, sam.person())).getStatus())
                .isEqualTo("member");
        assertThat(client.execute(new GetChatMemberCount(group))).isEqualTo(3);
        assertThat(client.execute(new GetChatAdministrators(group))).hasSize(1);
    }

    private <T extends java.io.Serializable, M extends BotApiMethod<T>> TelegramApiRequestException refusal(M method) {
        try {
            client.execute(method);
        } catch (TelegramApiRequestException refused) {
            return refused;
        } catch (TelegramApiException other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("the call was accepted");
    }

    private static InlineKeyboardMarkup keyboard(String label) {
        InlineKeyboardButton button =
                InlineKeyboardButton.builder().text(label).callbackData(label).build();
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
    }
}
