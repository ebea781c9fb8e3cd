package org.amends.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** The topic of a group in which people last wrote or tapped, so that the answer comes there; forgotten at a stop. */
final class Topics {
    private static final int MOST = 10_000;

    private final Map<Long, Integer> topics = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > MOST;
        }
    };

    void seen(Update update) {
        CallbackQuery tap = update.getCallbackQuery();
        if (update.getMessage() != null) {
            seen(update.getMessage());
        } else if (tap != null && tap.getMessage() instanceof Message message) {
            place(message);
        }
    }

    synchronized OptionalInt of(long chat) {
        Integer topic = topics.get(chat);
        return topic == null ? OptionalInt.empty() : OptionalInt.of(topic);
    }

    synchronized void forget(long chat) {
        topics.remove(chat);
    }

    private void seen(Message message) {
        // What a channel or the group itself posts is in topics of its own.
        if (message.getSenderChat() == null && message.getFrom() != null) {
            place(message);
        }
    }

    private synchronized void place(Message message) {
        if (message.getChat() == null || message.getChat().getId() == null) {
            return;
        }
        // Without the mark the number is of a thread of replies, or it is the general topic.
        Integer topic = Boolean.TRUE.equals(message.getIsTopicMessage()) ? message.getMessageThreadId() : null;
        topics.remove(message.getChat().getId());
        if (topic != null) {
            topics.put(message.getChat().getId(), topic);
        }
    }
}
