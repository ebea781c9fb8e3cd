package org.amends.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.conversation.Delivery;
import org.amends.person.PersonId;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;

/** One delivery as the messages that Telegram takes for it: a message has buttons or asks for a reply, never both. */
final class SendParts {
    /** A message of buttons must say something. */
    private static final String BUTTONS_ONLY = "…";

    private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

    private SendParts() {}

    static List<SendMessage> of(long chat, Delivery.Send send) {
        List<String> texts = TextParts.split(send.text());
        List<SendMessage> parts = new ArrayList<>();
        texts.subList(0, texts.size() - 1).forEach(text -> parts.add(message(chat, send, TextParts.escape(text))));
        parts.addAll(last(chat, send, texts.getLast()));
        return parts;
    }

    private static List<SendMessage> last(long chat, Delivery.Send send, String text) {
        boolean hasButtons = !send.buttons().isEmpty() || !send.links().isEmpty();
        SendMessage words = message(
                chat, send, send.mentions().map(who -> mention(who, text)).orElseGet(() -> TextParts.escape(text)));
        if (send.asksForReply()) {
            words.setReplyMarkup(reply(send.mentions()));
        }
        if (!hasButtons) {
            return List.of(words);
        }
        SendMessage buttons = send.asksForReply() ? message(chat, send, BUTTONS_ONLY) : words;
        buttons.setReplyMarkup(KeyboardRenderer.render(send.buttons(), send.links()));
        return send.asksForReply() ? List.of(words, buttons) : List.of(words);
    }

    private static SendMessage message(long chat, Delivery.Send send, String html) {
        SendMessage message = SendMessage.builder()
                .chatId(chat)
                .text(html)
                .parseMode(ParseMode.HTML)
                .build();
        if (send.silent()) {
            message.setDisableNotification(true);
        }
        return message;
    }

    /** With nobody mentioned the reply box would open for nobody. */
    private static ForceReplyKeyboard reply(Optional<PersonId> asked) {
        return ForceReplyKeyboard.builder()
                .forceReply(true)
                .selective(asked.isPresent())
                .build();
    }

    /** The first word of the last paragraph, which is the name of whom it speaks to, leads to the person. */
    private static String mention(PersonId who, String text) {
        Matcher word = FIRST_WORD.matcher(text);
        // What is asked comes last; words before it may speak to both.
        if (!word.find(Math.max(0, text.lastIndexOf("\n\n")))) {
            return TextParts.escape(text);
        }
        return TextParts.escape(text.substring(0, word.start()))
                + "<a href=\"tg://user?id=" + who.value() + "\">" + TextParts.escape(word.group()) + "</a>"
                + TextParts.escape(text.substring(word.end()));
    }
}
