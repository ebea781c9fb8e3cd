package org.amends.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;

/** A poll whose answer is read by us: the library lets a request read its own answer. */
final class PollRequest extends GetUpdates {
    private static final int LIMIT = 100;
    private static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private final transient Function<String, List<Update>> reader;

    PollRequest(int offset, Duration longPoll, Function<String, List<Update>> reader) {
        super(offset, LIMIT, (int) longPoll.toSeconds(), KINDS);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("NonApiType") // as the library has it
    public ArrayList<Update> deserializeResponse(String answer) {
        return new ArrayList<>(reader.apply(answer));
    }
}
