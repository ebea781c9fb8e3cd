package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.conversation.Delivery;
import org.amends.conversation.MessageSender.Sending;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.person.PersonId;
import org.amends.telegram.StubTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramSenderTests {
    private final StubTelegram telegram = new StubTelegram();
    private final Topics topics = new Topics();
    private final TelegramSender sender = new TelegramSender(
            new BotApi(HttpClients.forCalls(), telegram.settings()), topics, new SendPace(System::nanoTime));

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void messageIsSentWithEscapedTextAndButtons() throws Exception {
        // given
        var send = new Delivery.Send(
                Urgency.TALK,
                "1 < 2 & <b>you</b>",
                List.of(new Button("Yes", "a"), new Button("No", "b"), new Button("I would rather not say", "c")),
                Optional.of(1L),
                true);
        // when
        Sending sending = sender.send(5, send);
        // then
        assertThat(sending).isEqualTo(new Sending.Done(7));
        JsonNode call = telegram.await("sendmessage");
        assertThat(call.path("chat_id").asText()).isEqualTo("5");
        assertThat(call.path("text").asText()).isEqualTo("1 &lt; 2 &amp; &lt;b&gt;you&lt;/b&gt;");
        assertThat(call.path("parse_mode").asText()).isEqualToIgnoringCase("HTML");
        assertThat(call.path("disable_notification").asBoolean()).isTrue();
        JsonNode rows = call.path("reply_markup").path("inline_keyboard");
        assertThat(rows.path(0).size()).isEqualTo(2);
        assertThat(rows.path(1).size()).isEqualTo(1);
        assertThat(rows.path(1).path(0).path("callback_data").asText()).isEqualTo("c");
    }

    @Test
    void whoIsAskedForWordsIsNamedAndTheButtonsComeInAMessageOfTheirOwn() throws Exception {
        // given
        telegram.next("sendmessage", Reply.ok("{\"message_id\":1}"), Reply.ok("{\"message_id\":2}"));
        // when
        Sending sending = sender.send(-7, asking("Ana & you: one thing", List.of(new Button("That's it", "a"))));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(2));
        JsonNode words = telegram.await("sendmessage");
        assertThat(words.path("text").asText()).isEqualTo("<a href=\"tg://user?id=5\">Ana</a> &amp; you: one thing");
        assertThat(words.path("reply_markup").path("force_reply").asBoolean()).isTrue();
        assertThat(words.path("reply_markup").path("selective").asBoolean()).isTrue();
        JsonNode buttons = telegram.await("sendmessage");
        assertThat(buttons.path("reply_markup")
                        .path("inline_keyboard")
                        .path(0)
                        .path(0)
                        .path("callback_data")
                        .asText())
                .isEqualTo("a");
        assertThat(buttons.path("text").asText()).isEqualTo("…");
    }

    @Test
    void whatIsPinnedIsSentOnceWhetherItMayBePinnedOrNot() throws Exception {
        // given
        telegram.next("pinchatmessage", Reply.error(400, "Bad Request: not enough rights", "{}"));
        // when
        Sending sending = sender.send(-7, new Delivery.Pin("Numbers for anyone"));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(7));
        assertThat(telegram.await("sendmessage").path("text").asText()).isEqualTo("Numbers for anyone");
        JsonNode pin = telegram.await("pinchatmessage");
        assertThat(pin.path("message_id").asInt()).isEqualTo(7);
        assertThat(pin.path("disable_notification").asBoolean()).isTrue();
        assertThat(telegram.unseen("sendmessage")).isZero();
    }

    @Test
    void wordsThatAreAskedForWithoutButtonsAreOneMessage() throws Exception {
        // when
        sender.send(-7, asking("Ana, one thing", List.of()));
        // then
        assertThat(telegram.await("sendmessage").path("reply_markup").has("force_reply"))
                .isTrue();
        assertThat(telegram.unseen("sendmessage")).isZero();
    }

    @Test
    void itIsTheOneWhoIsAskedThatIsNamedAlsoBehindWordsToBoth() throws Exception {
        // when
        sender.send(-7, asking("We can go on.\n\nAna, you have the floor.", List.of()));
        // then
        assertThat(telegram.await("sendmessage").path("text").asText())
                .isEqualTo("We can go on.\n\n<a href=\"tg://user?id=5\">Ana</a>, you have the floor.");
    }

    @Test
    void buttonsThatMustWaitAMomentStillCome() throws Exception {
        // given
        telegram.next(
                "sendmessage",
                Reply.ok("{\"message_id\":1}"),
                Reply.error(429, "Too Many Requests", "{\"retry_after\":0}"),
                Reply.ok("{\"message_id\":3}"));
        // when, then
        assertThat(sender.send(-7, asking("Ana, one thing", List.of(new Button("That's it", "a")))))
                .isEqualTo(new Sending.Done(3));
    }

    @Test
    void linksOpenAnAddress() throws Exception {
        // given
        var send = new Delivery.Send(
                Urgency.NEUTRAL,
                "Who's in?",
                List.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                List.of(new Delivery.Link("I'm in", "https://t.me/amends_bot?start=g1")));
        // when
        sender.send(-7, send);
        // then
        JsonNode button = telegram.await("sendmessage")
                .path("reply_markup")
                .path("inline_keyboard")
                .path(0)
                .path(0);
        assertThat(button.path("text").asText()).isEqualTo("I'm in");
        assertThat(button.path("url").asText()).isEqualTo("https://t.me/amends_bot?start=g1");
        assertThat(button.has("callback_data")).isFalse();
    }

    @Test
    void answerGoesToTheTopicWherePeopleWroteLast() throws Exception {
        // given
        seen(Updates.inGroup(1, "\"text\":\"x\",\"message_thread_id\":9,\"is_topic_message\":true"));
        // when
        sender.send(-7, text("hello"));
        // then
        assertThat(telegram.await("sendmessage").path("message_thread_id").asInt())
                .isEqualTo(9);
        seen(Updates.inGroup(2, "\"text\":\"x\",\"message_thread_id\":4"));
        sender.send(-7, text("hello"));
        assertThat(telegram.await("sendmessage").has("message_thread_id")).isFalse();
    }

    @Test
    void whereTheTopicIsGoneTheMessageGoesWithoutIt() throws Exception {
        // given
        seen(Updates.inGroup(1, "\"text\":\"x\",\"message_thread_id\":9,\"is_topic_message\":true"));
        telegram.next("sendmessage", Reply.error(400, "Bad Request: message thread not found"));
        // when
        Sending sending = sender.send(-7, text("hello"));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(7));
        telegram.await("sendmessage");
        assertThat(telegram.await("sendmessage").has("message_thread_id")).isFalse();
        sender.send(-7, text("more"));
        assertThat(telegram.await("sendmessage").has("message_thread_id")).isFalse();
    }

    private void seen(String update) {
        new UpdateParser().parse("{\"ok\":true,\"result\":[" + update + "]}").forEach(topics::seen);
    }

    private static Delivery.Send asking(String text, List<Button> buttons) {
        return new Delivery.Send(
                Urgency.TALK, text, buttons, Optional.of(1L), false, true, Optional.of(new PersonId(5)), List.of());
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(
                        Reply.error(429, "Too Many Requests", "{\"retry_after\":17}"),
                        new Sending.Wait(Duration.ofSeconds(17))),
                arguments(Reply.error(403, "Forbidden: bot was blocked by the user"), new Sending.Blocked()),
                arguments(Reply.error(400, "Bad Request: chat not found"), new Sending.Blocked()),
                arguments(Reply.error(403, "Forbidden: user is deactivated"), new Sending.Blocked()),
                arguments(
                        Reply.error(
                                400,
                                "Bad Request: group chat was upgraded to a supergroup chat",
                                "{\"migrate_to_chat_id\":-1001234567890}"),
                        new Sending.Moved(-1001234567890L)),
                arguments(Reply.error(400, "Bad Request: message text is empty"), new Sending.Refused(400)),
                arguments(Reply.error(401, "Unauthorized"), new Sending.Unreachable()),
                arguments(Reply.error(500, "Internal Server Error"), new Sending.Unreachable()),
                arguments(new Reply.Body(502, "<html>Bad Gateway</html>"), new Sending.Unreachable()),
                arguments(new Reply.Body(504, "<html>Gateway Time-out</html>"), new Sending.CutOff()),
                arguments(new Reply.Body(200, "{\"ok\":true,\"resu"), new Sending.CutOff()),
                arguments(new Reply.Body(200, ""), new Sending.CutOff()),
                arguments(new Reply.Drop(), new Sending.CutOff()),
                arguments(
                        Reply.ok("{\"message_id\":8,\"date\":1790000000000,\"chat\":{\"id\":\"odd\"}}"),
                        new Sending.Done(8)),
                arguments(Reply.ok("null"), new Sending.Done(0)));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyAnswerHasItsOutcomeAfterOneCall(Reply reply, Sending expected) throws Exception {
        // given
        telegram.next("sendmessage", reply);
        // when
        Sending sending = sender.send(5, text("hello"));
        // then
        assertThat(sending).isEqualTo(expected);
        telegram.await("sendmessage");
        assertThat(telegram.unseen("sendmessage")).isZero();
    }

    @Test
    void messageIsNotSentTwiceWhereAKeptConnectionBreaks() throws Exception {
        // given
        sender.send(5, text("first"));
        telegram.await("sendmessage");
        telegram.next("sendmessage", new Reply.Drop());
        // when
        Sending sending = sender.send(5, text("second"));
        // then
        assertThat(sending).isEqualTo(new Sending.CutOff());
        telegram.await("sendmessage");
        assertThat(telegram.unseen("sendmessage")).isZero();
    }

    @Test
    void serverThatIsNotThereIsUnreachable() {
        // given
        telegram.close();
        // when, then
        assertThat(sender.send(5, text("hello"))).isEqualTo(new Sending.Unreachable());
    }

    @Test
    void longTextGoesOutInOrderWithTheButtonsOnItsLastPart() throws Exception {
        // given
        String text = "First. ".repeat(500) + "\n\n" + "Second. ".repeat(500);
        telegram.next("sendmessage", Reply.ok("{\"message_id\":1}"), Reply.ok("{\"message_id\":2}"));
        // when
        Sending sending = sender.send(5, withButton(text));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(2));
        JsonNode first = telegram.await("sendmessage");
        JsonNode second = telegram.await("sendmessage");
        assertThat(first.path("text").asText()).startsWith("First.").doesNotContain("Second");
        assertThat(first.has("reply_markup")).isFalse();
        assertThat(second.path("text").asText()).startsWith("Second.").doesNotContain("First");
        assertThat(second.has("reply_markup")).isTrue();
    }

    @Test
    void textThatWasShownInPartCountsAsCutOff() {
        // given
        telegram.next("sendmessage", Reply.ok("{\"message_id\":1}"), Reply.error(500, "Internal Server Error"));
        // when, then
        assertThat(sender.send(5, text("Word ".repeat(1000)))).isEqualTo(new Sending.CutOff());
    }

    @Test
    void settledQuestionShowsItsAnswerAndLosesItsButtons() throws Exception {
        // given
        telegram.next("editmessagetext", Reply.ok("{\"message_id\":9}"));
        // when
        Sending sending = sender.send(5, new Delivery.Settle(1, OptionalInt.of(9), Optional.of("Sure?\n> Yes")));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(0));
        JsonNode call = telegram.await("editmessagetext");
        assertThat(call.path("message_id").asInt()).isEqualTo(9);
        assertThat(call.path("text").asText()).isEqualTo("Sure?\n&gt; Yes");
        assertThat(call.path("parse_mode").asText()).isEqualToIgnoringCase("HTML");
        assertThat(call.has("reply_markup")).isFalse();
    }

    @Test
    void settledQuestionWithoutTextOnlyLosesItsButtons() throws Exception {
        // when
        sender.send(5, new Delivery.Settle(1, OptionalInt.of(9), Optional.empty()));
        // then
        assertThat(telegram.await("editmessagereplymarkup").has("reply_markup")).isFalse();
        assertThat(telegram.unseen("editmessagetext")).isZero();
    }

    @Test
    void questionWhoseMessageIsNotKnownIsSettledWithoutACall() {
        // when
        Sending sending = sender.send(5, new Delivery.Settle(1, OptionalInt.empty(), Optional.of("x")));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(0));
        assertThat(telegram.unseen("editmessagetext")).isZero();
    }

    static Stream<Arguments> settleOutcomes() {
        return Stream.of(
                arguments(Reply.error(400, "Bad Request: message is not modified"), new Sending.Done(0)),
                arguments(Reply.error(400, "Bad Request: message to edit not found"), new Sending.Done(0)),
                arguments(Reply.error(400, "Bad Request: message can't be edited"), new Sending.Done(0)),
                arguments(Reply.error(404, "Not Found: method not found"), new Sending.Done(0)),
                arguments(new Reply.Body(500, "{\"message\":\"no such method\"}"), new Sending.Done(0)),
                arguments(Reply.ok("null"), new Sending.Done(0)),
                arguments(
                        Reply.error(429, "Too Many Requests", "{\"retry_after\":3}"),
                        new Sending.Wait(Duration.ofSeconds(3))),
                arguments(new Reply.Body(502, ""), new Sending.Unreachable()));
    }

    @ParameterizedTest
    @MethodSource("settleOutcomes")
    void editThatIsRefusedIsDoneWith(Reply reply, Sending expected) {
        // given
        telegram.next("editmessagetext", reply);
        // when, then
        assertThat(sender.send(5, new Delivery.Settle(1, OptionalInt.of(9), Optional.of("x"))))
                .isEqualTo(expected);
    }

    @Test
    void messagesAreDeletedByTheHundred() throws Exception {
        // given
        List<Integer> ids = IntStream.rangeClosed(1, 250).boxed().toList();
        // when
        Sending sending = sender.send(5, Delivery.Delete.only(ids));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(0));
        assertThat(telegram.await("deletemessages").path("message_ids").size()).isEqualTo(100);
        assertThat(telegram.await("deletemessages").path("message_ids").size()).isEqualTo(100);
        assertThat(telegram.await("deletemessages").path("message_ids").size()).isEqualTo(50);
    }

    static Stream<Reply> refusedDeletes() {
        return Stream.of(
                Reply.error(404, "Not Found: method not found"),
                Reply.error(400, "Bad Request: message can't be deleted for everyone"),
                new Reply.Body(500, "{\"message\":\"no such method\"}"));
    }

    @ParameterizedTest
    @MethodSource("refusedDeletes")
    void messagesAreDeletedOneByOneWhereTheyCannotBeTogether(Reply refused) throws Exception {
        // given
        telegram.next("deletemessages", refused)
                .next("deletemessage", Reply.error(400, "Bad Request: message to delete not found"));
        // when
        Sending sending = sender.send(5, Delivery.Delete.only(List.of(1, 2)));
        // then
        assertThat(sending).isEqualTo(new Sending.Done(0));
        assertThat(telegram.await("deletemessage").path("message_id").asInt()).isEqualTo(1);
        assertThat(telegram.await("deletemessage").path("message_id").asInt()).isEqualTo(2);
    }

    private static Delivery.Send text(String text) {
        return new Delivery.Send(Urgency.TALK, text, List.of(), Optional.empty(), false);
    }

    private static Delivery.Send withButton(String text) {
        return new Delivery.Send(Urgency.TALK, text, List.of(new Button("Yes", "a")), Optional.of(1L), false);
    }

    @Test
    void itIsAskedByAHarmlessCallWhetherTelegramAnswers() throws Exception {
        // given
        telegram.next("getme", Reply.ok("{\"id\":1,\"is_bot\":true}"));
        telegram.next("getme", new Reply.Drop());
        telegram.next("getme", new Reply.Body(502, "<html>Bad Gateway</html>"));
        // then
        assertThat(sender.answers()).isTrue();
        assertThat(sender.answers()).isFalse();
        assertThat(sender.answers()).isFalse();
    }
}
