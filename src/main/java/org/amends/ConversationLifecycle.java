package org.amends;

import org.amends.conversation.Conversation;
import org.springframework.context.SmartLifecycle;

/** Lets the conversation run between the start of the database and the first poll. */
final class ConversationLifecycle implements SmartLifecycle {
    private final Conversation conversation;
    private final long bot;
    private final int phase;
    private volatile boolean running;

    ConversationLifecycle(Conversation conversation, long bot, int phase) {
        this.conversation = conversation;
        this.bot = bot;
        this.phase = phase;
    }

    @Override
    public void start() {
        conversation.start(bot);
        running = true;
    }

    @Override
    public void stop() {
        conversation.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
