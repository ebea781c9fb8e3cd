package org.amends.telegram;

import static org.amends.telegram.Updates.group;
import static org.amends.telegram.Updates.message;
import static org.amends.telegram.Updates.person;
import static org.amends.telegram.Updates.privateChat;
import static org.amends.telegram.Updates.tap;
import static org.amends.telegram.Updates.text;
import static org.amends.telegram.Updates.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.conversation.IncomingMessage;
import org.amends.conversation.IncomingMessage.Chat;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.conversation.UpdateKey;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

class UpdateTranslatorTests {
    private static final String FORWARDED =
            "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"X\"}";
    private static final Content NOTHING = new Content.Nothing();

    private final UpdateTranslator translator =
            new UpdateTranslator(new BotIdentity(42, "amends_bot", false), new TestClock());

    @Test
    void textKeepsWhoWhereAndWhen() {
        assertThat(one(text(10, "hello")))
                .isEqualTo(new IncomingMessage(
                        new UpdateKey(42, 10),
                        new Chat(5, true),
                        Optional.of(new PersonId(5)),
                        OptionalInt.of(10),
                        Instant.ofEpochSecond(1_790_000_000),
                        new Content.Text(new Utterance("hello"), Origin.TYPED)));
    }

    @Test
    void groupIsNotPrivate() {
        assertThat(inGroup("\"text\":\"hello\"").chat()).isEqualTo(new Chat(-7, false));
    }

    @ParameterizedTest
    @CsvSource({
        "/sos, sos, ''",
        "/SOS, sos, ''",
        "/sos@amends_bot, sos, ''",
        "/sos@Amends_Bot now please, sos, now please",
        "/start abc-DEF_1, start, abc-DEF_1",
        "/sos!!, sos, !!",
        "/sos.help, sos, .help"
    })
    void commandIsReadWithItsArgument(String text, String name, String argument) {
        assertThat(content(text(1, text))).isEqualTo(new Content.Command(name, argument));
    }

    @Test
    void commandMayHaveLinesBehindIt() {
        assertThat(content(text(1, "/plan\\nto listen"))).isEqualTo(new Content.Command("plan", "to listen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"please /sos", "/", "/ sos", "/etc/hosts", "/mañana", "/u-turn", "sos"})
    void whatOnlyLooksLikeACommandIsText(String text) {
        assertThat(content(text(1, text))).isEqualTo(new Content.Text(new Utterance(text), Origin.TYPED));
    }

    @Test
    void commandForAnotherBotIsNothing() {
        assertThat(content(text(1, "/sos@other_bot"))).isEqualTo(NOTHING);
    }

    @Test
    void forwardedWordsAreSomebodyElsesEvenIfTheyLookLikeACommand() {
        assertThat(content(message(1, "\"text\":\"/forget\"," + FORWARDED)))
                .isEqualTo(new Content.Text(new Utterance("/forget"), Origin.FORWARDED));
        assertThat(content(message(1, "\"caption\":\"look\",\"photo\":[]," + FORWARDED)))
                .isEqualTo(new Content.Text(new Utterance("look"), Origin.FORWARDED));
    }

    @Test
    void replyWithAQuoteIsTyped() {
        assertThat(content(message(1, "\"text\":\"yes\",\"quote\":{\"text\":\"sure?\",\"position\":0}")))
                .isEqualTo(new Content.Text(new Utterance("yes"), Origin.TYPED));
    }

    @Test
    void editedWordsCarryTheTimeOfTheEdit() {
        // when
        IncomingMessage message = one(update(
                1,
                "edited_message",
                "{\"message_id\":3,\"date\":1,\"edit_date\":9,%s,%s,\"text\":\"/sos\"}"
                        .formatted(person(5), privateChat(5))));
        // then
        assertThat(message.content()).isEqualTo(new Content.Text(new Utterance("/sos"), Origin.EDITED));
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(9));
    }

    @Test
    void placeThatMovesIsNothing() {
        assertThat(content(update(
                        1,
                        "edited_message",
                        "{\"message_id\":3,\"date\":1,%s,%s,\"location\":{\"latitude\":1.0,\"longitude\":1.0}}"
                                .formatted(person(5), privateChat(5)))))
                .isEqualTo(NOTHING);
    }

    @Test
    void wordsUnderAPictureAreACaption() {
        assertThat(content(message(1, "\"caption\":\"us\",\"photo\":[{\"file_id\":\"a\"}]")))
                .isEqualTo(new Content.Text(new Utterance("us"), Origin.CAPTION));
    }

    @ParameterizedTest
    @CsvSource({
        "voice, VOICE",
        "audio, VOICE",
        "video_note, VOICE",
        "video, PICTURE",
        "document, PICTURE",
        "sticker, STICKER",
        "dice, STICKER",
        "contact, STICKER",
        "poll, STICKER",
        "venue, STICKER"
    })
    void wordlessMessagesHaveTheirKind(String field, Media media) {
        assertThat(content(message(1, "\"" + field + "\":{}"))).isEqualTo(new Content.Wordless(media));
    }

    @Test
    void moreWordlessMessagesHaveTheirKind() {
        String file = "{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1,\"duration\":1}";
        assertThat(content(message(1, "\"animation\":" + file + ",\"document\":" + file)))
                .isEqualTo(new Content.Wordless(Media.PICTURE));
        assertThat(content(message(1, "\"location\":{\"latitude\":1.5,\"longitude\":2.5}")))
                .isEqualTo(new Content.Wordless(Media.STICKER));
    }

    @Test
    void wordsAreNotLostBecauseAFieldBesideThemCannotBeRead() {
        assertThat(one(message(10, "\"text\":\"help me\",\"entities\":7,\"photo\":\"odd\"")))
                .isEqualTo(one(text(10, "help me")));
        assertThat(content(message(10, "\"text\":\"help me\",\"entities\":7," + FORWARDED)))
                .isEqualTo(new Content.Text(new Utterance("help me"), Origin.FORWARDED));
        assertThat(one(text(10, "help me").replace("1790000000", "\"today\"")).sentAt())
                .isEqualTo(TestClock.START);
        assertThat(content(tap(10, "x").replace("\"date\":1,", "\"date\":1,\"entities\":7,")))
                .isEqualTo(new Content.Tap("x"));
    }

    @Test
    void ofAnAlbumOnlyTheFirstPictureCounts() {
        // given
        String picture = "\"media_group_id\":\"g\",\"photo\":[{\"file_id\":\"a\"}]";
        // when
        List<IncomingMessage> messages = translate(
                message(1, picture), message(2, picture), message(3, picture + ",\"caption\":\"us\""), text(4, "a"));
        // then
        assertThat(messages)
                .extracting(IncomingMessage::content)
                .containsExactly(
                        new Content.Wordless(Media.PICTURE),
                        NOTHING,
                        new Content.Text(new Utterance("us"), Origin.CAPTION),
                        new Content.Text(new Utterance("a"), Origin.TYPED));
    }

    @Test
    void tapKeepsItsDataAndItsMessage() {
        // when
        IncomingMessage message = one(tap(10, "s:1:ab:y"));
        // then
        assertThat(message.content()).isEqualTo(new Content.Tap("s:1:ab:y"));
        assertThat(message.messageId()).isEqualTo(OptionalInt.of(3));
        assertThat(message.chat()).isEqualTo(new Chat(5, true));
        assertThat(message.sentAt()).isEqualTo(TestClock.START);
    }

    @Test
    void tapOnAMessageThatTelegramNoLongerShowsCounts() {
        // when
        IncomingMessage message = one(tap(10, "x").replace("\"date\":1,", "\"date\":0,"));
        // then
        assertThat(message.content()).isEqualTo(new Content.Tap("x"));
        assertThat(message.messageId()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void tapWithoutMessageIsNothing() {
        assertThat(content(update(1, "callback_query", "{\"id\":\"q\",%s,\"data\":\"x\"}".formatted(person(5)))))
                .isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"member, kicked", "member, left", "administrator, left"})
    void leavingIsBeingBlockedOrRemoved(String from, String to) {
        assertThat(content(membership(privateChat(5), from, to))).isEqualTo(new Content.Blocked());
        assertThat(content(membership(group(-7), from, to))).isEqualTo(new Content.RemovedFromGroup());
    }

    @Test
    void joiningAGroupIsBeingAdded() {
        // when
        IncomingMessage message = one(membership(group(-7), "left", "member"));
        // then
        assertThat(message.content()).isEqualTo(new Content.AddedToGroup(false));
        assertThat(message.chat()).isEqualTo(new Chat(-7, false));
        assertThat(message.from()).contains(new PersonId(5));
    }

    @Test
    void whoAddsTheBotAsAdministratorLetsItHearAll() {
        assertThat(content(membership(group(-7), "left", "administrator"))).isEqualTo(new Content.AddedToGroup(true));
    }

    @Test
    void botWithoutPrivacyHearsAllAtOnce() {
        // given
        var reader = new UpdateTranslator(new BotIdentity(42, "amends_bot", true), new TestClock());
        var added = new UpdateParser()
                .parse("{\"ok\":true,\"result\":[" + membership(group(-7), "kicked", "member") + "]}");
        // when, then
        assertThat(reader.translate(added).getFirst().content()).isEqualTo(new Content.AddedToGroup(true));
    }

    @Test
    void itIsToldThatTheBotIsMadeAdministratorOrNoLonger() {
        assertThat(content(membership(group(-7), "member", "administrator"))).isEqualTo(new Content.AdminChanged(true));
        assertThat(content(membership(group(-7), "administrator", "member")))
                .isEqualTo(new Content.AdminChanged(false));
    }

    @Test
    void peopleWhoComeAreNamedAndOtherBotsCountOnlyAsSomebody() {
        assertThat(inGroup("\"new_chat_members\":[%s,%s]".formatted(user(9, false), user(8, true)))
                        .content())
                .isEqualTo(new Content.Joined(Set.of(new PersonId(9))));
        assertThat(inGroup("\"new_chat_members\":[%s]".formatted(user(8, true))).content())
                .isEqualTo(new Content.Joined(Set.of()));
    }

    @Test
    void whoLeavesIsNamedUnlessItIsABot() {
        assertThat(inGroup("\"left_chat_member\":" + user(9, false)).content())
                .isEqualTo(new Content.Left(Optional.of(new PersonId(9)), false));
        assertThat(inGroup("\"left_chat_member\":" + user(8, true)).content())
                .isEqualTo(new Content.Left(Optional.empty(), true));
    }

    /** For that there is my_chat_member, also where the message doesn't come. */
    @Test
    void thatTheBotItselfCameOrWentIsNotToldTwice() {
        assertThat(inGroup("\"new_chat_members\":[%s]".formatted(user(42, true)))
                        .content())
                .isEqualTo(NOTHING);
        assertThat(inGroup("\"left_chat_member\":" + user(42, true)).content()).isEqualTo(NOTHING);
    }

    @Test
    void anAdminWhoHidesBehindTheGroupMayLetSomebodyIn() {
        // when
        IncomingMessage message =
                inGroup("\"sender_chat\":{\"id\":-7,\"type\":\"supergroup\"},\"new_chat_members\":[%s]"
                        .formatted(user(9, false)));
        // then
        assertThat(message.content()).isEqualTo(new Content.Joined(Set.of(new PersonId(9))));
    }

    @Test
    void whoCameIsAlsoReadFromAnUpdateThatTheLibraryDoesNotUnderstand() {
        assertThat(inGroup("\"pinned_message\":7,\"new_chat_members\":[%s]".formatted(user(9, false)))
                        .content())
                .isEqualTo(new Content.Joined(Set.of(new PersonId(9))));
    }

    private static String user(long id, boolean bot) {
        return "{\"id\":%d,\"is_bot\":%b,\"first_name\":\"N\"}".formatted(id, bot);
    }

    @Test
    void otherChangesOfMembershipAreNothing() {
        assertThat(content(membership(privateChat(5), "kicked", "member"))).isEqualTo(NOTHING);
        assertThat(content(membership(group(-7), "administrator", "administrator")))
                .isEqualTo(NOTHING);
        assertThat(content(membership("\"chat\":{\"id\":-8,\"type\":\"channel\"}", "left", "administrator")))
                .isEqualTo(NOTHING);
    }

    @Test
    void groupThatMovedNamesItsNewNumber() {
        assertThat(inGroup("\"migrate_to_chat_id\":-1001234567890").content())
                .isEqualTo(new Content.Migrated(-1001234567890L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"migrate_from_chat_id\":-5",
                "\"new_chat_title\":\"x\"",
                "\"pinned_message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":-7,\"type\":\"group\"}}",
                "\"text\":\"x\",\"sender_chat\":{\"id\":-7,\"type\":\"supergroup\"}",
                "\"text\":\"  \"",
                "\"something_new\":{}"
            })
    void serviceMessagesAndAnonymousAdminsAreNothing(String content) {
        assertThat(inGroup(content).content()).isEqualTo(NOTHING);
    }

    @Test
    void otherBotsAndChannelsAreNothing() {
        assertThat(content(text(1, "x").replace("\"is_bot\":false", "\"is_bot\":true")))
                .isEqualTo(NOTHING);
        assertThat(content(text(1, "x").replace("\"private\"", "\"channel\""))).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":10}",
                "{\"update_id\":10,\"message\":{}}",
                "{\"update_id\":10,\"message\":{\"message_id\":1,\"text\":\"x\",\"chat\":{}}}",
                "{\"update_id\":10,\"edited_message\":{\"chat\":{\"type\":\"private\"}}}",
                "{\"update_id\":10,\"callback_query\":{}}",
                "{\"update_id\":10,\"message\":7}",
                "{\"update_id\":10,\"message\":{\"date\":\"today\"}}",
                "{\"update_id\":10,\"my_chat_member\":{}}",
                "{\"update_id\":10,\"poll\":{}}"
            })
    void oddUpdatesAreNothingButKeepTheirNumber(String update) {
        // when
        IncomingMessage message = one(update);
        // then
        assertThat(message.content()).isEqualTo(NOTHING);
        assertThat(message.key()).isEqualTo(new UpdateKey(42, 10));
    }

    @Test
    void everySingleFieldOfAMessageMayBeMissing() {
        // given
        Update update = new Update();
        update.setUpdateId(10);
        update.setMessage(new Message());
        // when, then
        assertThat(translator.translate(List.of(update)))
                .extracting(IncomingMessage::content)
                .containsExactly(NOTHING);
    }

    private IncomingMessage inGroup(String content) {
        return one(Updates.inGroup(1, content));
    }

    private static String membership(String chat, String from, String to) {
        String member = "{\"status\":\"%s\",\"user\":{\"id\":42,\"is_bot\":true,\"first_name\":\"A\"}}";
        return update(
                1,
                "my_chat_member",
                "{\"date\":1,%s,%s,\"old_chat_member\":%s,\"new_chat_member\":%s}"
                        .formatted(chat, person(5), member.formatted(from), member.formatted(to)));
    }

    private Content content(String update) {
        return one(update).content();
    }

    private IncomingMessage one(String update) {
        return translate(update).getFirst();
    }

    private List<IncomingMessage> translate(String... updates) {
        return translator.translate(
                new UpdateParser().parse("{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}"));
    }
}
