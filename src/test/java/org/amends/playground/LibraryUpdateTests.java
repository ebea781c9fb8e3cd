package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** What the real library receives from our server. */
class LibraryUpdateTests {
    private static final String TOKEN = "777:test";

    private BotApiServer server;
    private Stage stage;
    private OkHttpTelegramClient client;

    @BeforeEach
    void start() {
        server = BotApiServer.start(0, TOKEN, Optional.empty());
        stage = new Stage(server.port());
        client = new OkHttpTelegramClient(TOKEN, LibraryBot.url(server.port()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTextReachesThePollingBotAndIsConfirmed() throws Exception {
        Phone robin = stage.phone("Robin");
        try (LibraryBot bot = LibraryBot.polling(server.port(), TOKEN)) {
            long update = robin.send("/start token");

            Update received = bot.next();

            assertThat(received.getMessage().getText()).isEqualTo("/start token");
            assertThat(received.getMessage().getFrom().getFirstName()).isEqualTo("Robin");
            assertThat(received.getMessage().getEntities())
                    .singleElement()
                    .satisfies(entity -> assertThat(entity.getText()).isEqualTo("/start"));
            stage.awaitConfirmed(update);
        }
    }

    @Test
    void aTapReachesTheBotAndItsAnswerThePhone() throws Exception {
        Phone robin = stage.phone("Robin");
        robin.send("/start");
        ask(robin, "Ready?", "Yes");
        String query = robin.tap(robin.await(), "Yes");

        List<Update> updates = client.execute(GetUpdates.builder().offset(2).build());

        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.getCallbackQuery().getId()).isEqualTo(query);
            assertThat(update.getCallbackQuery().getData()).isEqualTo("data-Yes");
            assertThat(update.getCallbackQuery().getMessage().getMessageId()).isEqualTo(2);
        });
        client.execute(new AnswerCallbackQuery(query));
        assertThat(stage.get("callback", java.util.Map.of("id", query))
                        .path("answered")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatWasNotConfirmedComesAgain() throws Exception {
        Phone robin = stage.phone("Robin");
        CountDownLatch begun = new CountDownLatch(1);
        try (LibraryBot dying = LibraryBot.polling(server.port(), TOKEN, _ -> hang(begun))) {
            robin.send("hello");
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }
        try (LibraryBot next = LibraryBot.polling(server.port(), TOKEN)) {
            assertThat(next.next().getMessage().getText()).isEqualTo("hello");
        }
    }

    private static void hang(CountDownLatch begun) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSecondPollEndsTheFirstAndTheBotGoesOn() throws Exception {
        Phone robin = stage.phone("Robin");
        try (LibraryBot bot = LibraryBot.polling(server.port(), TOKEN)) {
            stage.awaitPolls(1);
            client.execute(GetUpdates.builder().timeout(0).build());
            stage.awaitPolls(3);
            robin.send("still there?");
            assertThat(bot.next().getMessage().getText()).isEqualTo("still there?");
        }
    }

    @Test
    void aTapIsForgottenAfter150SecondsAndATextAfterADay() throws Exception {
        Phone robin = stage.phone("Robin");
        robin.send("/start");
        ask(robin, "Ready?", "Yes");
        String query = robin.tap(robin.await(), "Yes");

        stage.advance(Duration.ofSeconds(149));
        assertThat(kinds()).containsExactly("message", "callback_query");
        stage.advance(Duration.ofSeconds(1));
        assertThat(kinds()).containsExactly("message");
        stage.advance(Duration.ofHours(24));
        assertThat(kinds()).isEmpty();
        assertThatThrownBy(() -> client.execute(new AnswerCallbackQuery(query)))
                .hasMessageContaining("query is too old and response timeout expired or query ID is invalid");
    }

    private List<String> kinds() throws TelegramApiException {
        List<String> kinds = new ArrayList<>();
        for (Update update : client.execute(new GetUpdates())) {
            kinds.add(update.hasCallbackQuery() ? "callback_query" : "message");
        }
        return kinds;
    }

    @Test
    void aPoisonedUpdateSpoilsItsBatchUntilItIsPassedOver() throws Exception {
        Phone robin = stage.phone("Robin");
        robin.send("good");
        long poisoned = stage.inject("{\"message\":{\"message_id\":9,\"date\":\"soon\","
                + "\"chat\":{\"id\":101,\"type\":\"private\"},\"text\":\"bad\"}}");
        robin.send("good again");

        assertThatThrownBy(() -> client.execute(new GetUpdates())).isInstanceOf(TelegramApiException.class);
        List<Update> rest =
                client.execute(GetUpdates.builder().offset((int) poisoned + 1).build());

        assertThat(rest)
                .singleElement()
                .satisfies(update -> assertThat(update.getMessage().getText()).isEqualTo("good again"));
    }

    @Test
    void aBotThatWasBlockedIsToldAndMayNotWrite() throws Exception {
        Phone robin = stage.phone("Robin");
        robin.send("/start");
        robin.block();

        List<Update> updates = client.execute(GetUpdates.builder().offset(2).build());

        assertThat(updates)
                .singleElement()
                .satisfies(update -> assertThat(
                                update.getMyChatMember().getNewChatMember().getStatus())
                        .isEqualTo("kicked"));
        assertThatThrownBy(() -> client.execute(new SendMessage("101", "Hello")))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(403))
                .hasMessageContaining("Forbidden: bot was blocked by the user");
    }

    @Test
    void stickersPlacesAndEditsCanBeReadByTheLibrary() throws Exception {
        Phone robin = stage.phone("Robin");
        for (String kind :
                List.of("sticker", "voice", "video_note", "photo", "document", "location", "contact", "dice")) {
            robin.attach(kind);
        }
        robin.send("first");
        robin.edit(9, "second");

        List<Update> updates = client.execute(new GetUpdates());

        assertThat(updates).hasSize(10);
        assertThat(updates.get(0).getMessage().hasSticker()).isTrue();
        assertThat(updates.get(9).getEditedMessage().getText()).isEqualTo("second");
    }

    @Test
    void aGroupAndItsMigrationCanBeReadByTheLibrary() throws Exception {
        Phone robin = stage.phone("Robin");
        Phone sam = stage.phone("Sam");
        long group = stage.group("Us", robin, sam);
        robin.in(group).send("/hello");
        stage.post("migrate", java.util.Map.of("chat", group));
        stage.post("leave", java.util.Map.of("chat", group, "person", sam.person()));

        List<Update> updates = client.execute(new GetUpdates());

        assertThat(updates.get(0).getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("member");
        assertThat(updates)
                .filteredOn(Update::hasMessage)
                .extracting(update -> update.getMessage().getMigrateToChatId())
                .contains(-1_000_000_000_001L);
    }

    private void ask(Phone phone, String text, String label) throws TelegramApiException {
        InlineKeyboardButton button = InlineKeyboardButton.builder()
                .text(label)
                .callbackData("data-" + label)
                .build();
        client.execute(SendMessage.builder()
                .chatId(phone.person())
                .text(text)
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))))
                .build());
    }
}
