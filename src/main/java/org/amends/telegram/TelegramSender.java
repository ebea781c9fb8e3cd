package org.amends.telegram;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.amends.conversation.Delivery;
import org.amends.conversation.MessageSender;
import org.amends.conversation.Pace;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/** Deliveries as calls to Telegram. */
final class TelegramSender implements MessageSender {
    private static final int DELETED_AT_A_TIME = 100;
    private static final Duration UNSAID_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Sending NOTHING_TO_DO = new Sending.Done(0);

    private final BotApi api;
    private final Topics topics;
    private final Pace pace;

    /** @param pace takes a place for each message beyond the first of a delivery, which has one already */
    TelegramSender(BotApi api, Topics topics, Pace pace) {
        this.api = api;
        this.topics = topics;
        this.pace = pace;
    }

    @Override
    public Sending send(long chat, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Send send -> message(chat, send);
            case Delivery.Pin pin -> pinned(chat, message(chat, pin.message()));
            case Delivery.Settle settle -> settle(chat, settle);
            case Delivery.Delete delete -> delete(chat, delete.messageIds());
        };
    }

    @Override
    public boolean answers() {
        return switch (outcome(api.call(new GetMe()))) {
            case Sending.Unreachable(), Sending.CutOff() -> false;
            case Sending.Done _, Sending.Wait _, Sending.Blocked _, Sending.Moved _, Sending.Refused _ -> true;
        };
    }

    @Override
    public void typing(long chat) {
        api.fire(SendChatAction.builder()
                .chatId(chat)
                .action(ActionType.TYPING.toString())
                .build());
    }

    private Sending message(long chat, Delivery.Send send) {
        Sending sending = NOTHING_TO_DO;
        boolean begun = false;
        for (SendMessage part : SendParts.of(chat, send)) {
            sending = begun ? followUp(chat, part) : inItsTopic(chat, part);
            if (!(sending instanceof Sending.Done)) {
                // What went before it was shown: the whole may not simply be tried again.
                return begun ? new Sending.CutOff() : sending;
            }
            begun = true;
        }
        return sending;
    }

    /** Only an administrator may pin; the message is there in any case. */
    private Sending pinned(long chat, Sending sending) {
        if (sending instanceof Sending.Done(int messageId) && messageId > 0) {
            api.fire(PinChatMessage.builder()
                    .chatId(chat)
                    .messageId(messageId)
                    .disableNotification(true)
                    .build());
        }
        return sending;
    }

    /** What went before it waits for these words or buttons, so a short wait that Telegram asks for is kept here. */
    private Sending followUp(long chat, SendMessage part) {
        pace.reserve(chat, false);
        Sending sending = inItsTopic(chat, part);
        return sending instanceof Sending.Wait(Duration asked) && waits(asked) ? inItsTopic(chat, part) : sending;
    }

    private static boolean waits(Duration asked) {
        if (asked.compareTo(LONGEST_WAIT) > 0) {
            return false;
        }
        try {
            Thread.sleep(asked);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where people last wrote; if that topic is closed or gone, where everything else goes. */
    private Sending inItsTopic(long chat, SendMessage part) {
        OptionalInt topic = topics.of(chat);
        if (topic.isEmpty()) {
            return outcome(api.call(part));
        }
        part.setMessageThreadId(topic.getAsInt());
        Answer answer = api.call(part);
        if (!(answer instanceof Answer.Rejected no && isOfTopic(no))) {
            return outcome(answer);
        }
        topics.forget(chat);
        part.setMessageThreadId(null);
        return outcome(api.call(part));
    }

    private static boolean isOfTopic(Answer.Rejected no) {
        return no.says("message thread not found") || no.says("TOPIC_");
    }

    private Sending settle(long chat, Delivery.Settle settle) {
        if (settle.messageId().isEmpty()) {
            return NOTHING_TO_DO;
        }
        int messageId = settle.messageId().getAsInt();
        BotApiMethod<?> edit = settle.text()
                .<BotApiMethod<?>>map(text -> newText(chat, messageId, text))
                .orElseGet(() -> withoutButtons(chat, messageId));
        return leniently(api.call(edit));
    }

    private static EditMessageText newText(long chat, int messageId, String text) {
        return EditMessageText.builder()
                .chatId(chat)
                .messageId(messageId)
                // Of a question in several messages the last one carries the buttons.
                .text(TextParts.escape(TextParts.split(text).getLast()))
                .parseMode(ParseMode.HTML)
                .build();
    }

    private static EditMessageReplyMarkup withoutButtons(long chat, int messageId) {
        return EditMessageReplyMarkup.builder()
                .chatId(chat)
                .messageId(messageId)
                .build();
    }

    private Sending delete(long chat, List<Integer> messageIds) {
        for (int from = 0; from < messageIds.size(); from += DELETED_AT_A_TIME) {
            int to = Math.min(messageIds.size(), from + DELETED_AT_A_TIME);
            Sending sending = deleteSome(chat, messageIds.subList(from, to));
            if (!(sending instanceof Sending.Done)) {
                return sending;
            }
        }
        return NOTHING_TO_DO;
    }

    private Sending deleteSome(long chat, List<Integer> messageIds) {
        Answer answer = api.call(DeleteMessages.builder()
                .chatId(chat)
                .messageIds(List.copyOf(messageIds))
                .build());
        // Telegram refuses the lot for one that is too old, so those that can go are deleted one by one.
        return lacksMethod(answer) || isRefusal(answer) ? deleteEach(chat, messageIds) : leniently(answer);
    }

    private Sending deleteEach(long chat, List<Integer> messageIds) {
        for (int messageId : messageIds) {
            Sending sending = leniently(api.call(
                    DeleteMessage.builder().chatId(chat).messageId(messageId).build()));
            if (!(sending instanceof Sending.Done)) {
                return sending;
            }
        }
        return NOTHING_TO_DO;
    }

    /** Edits and deletions can be left: where Telegram says no to one, or a server doesn't know it, it is done with. */
    private static Sending leniently(Answer answer) {
        boolean done = answer instanceof Answer.Accepted || lacksMethod(answer) || isRefusal(answer);
        return done ? NOTHING_TO_DO : outcome(answer);
    }

    private static boolean lacksMethod(Answer answer) {
        return (answer instanceof Answer.Foreign foreign && foreign.mayLackMethod())
                || (answer instanceof Answer.Rejected no && (no.code() == 404 || no.code() == 501));
    }

    private static boolean isRefusal(Answer answer) {
        return outcome(answer) instanceof Sending.Refused;
    }

    private static Sending outcome(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted ->
                new Sending.Done(accepted.result().path("message_id").asInt(0));
            case Answer.Rejected rejected -> rejection(rejected);
            case Answer.Foreign foreign -> foreign(foreign.status());
            case Answer.Garbled() -> new Sending.CutOff();
            case Answer.Dropped() -> new Sending.CutOff();
            case Answer.Unsent() -> new Sending.Unreachable();
        };
    }

    private static Sending rejection(Answer.Rejected no) {
        if (no.movedTo().isPresent()) {
            return new Sending.Moved(no.movedTo().getAsLong());
        }
        if (no.code() == 429) {
            return new Sending.Wait(no.retryAfter().orElse(UNSAID_WAIT));
        }
        // A refused token ends the program; what is promised stays promised.
        if (no.isOfToken() || no.code() >= 500) {
            return new Sending.Unreachable();
        }
        boolean gone = no.code() == 403 || no.says("chat not found") || no.says("deactivated");
        return gone ? new Sending.Blocked() : new Sending.Refused(no.code());
    }

    private static Sending foreign(int status) {
        return switch (status) {
            case 413 -> new Sending.Refused(status);
            case 429 -> new Sending.Wait(UNSAID_WAIT);
            // The gateway handed it on and gave up waiting.
            case 504 -> new Sending.CutOff();
            default -> new Sending.Unreachable();
        };
    }
}
