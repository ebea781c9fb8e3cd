package org.amends.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.amends.conversation.GroupFacts;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;

/** Asks Telegram about groups, at most once a minute unless something has changed there. What fails is asked again. */
final class TelegramGroups implements GroupFacts {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Set<String> RUNS_IT = Set.of("administrator", "creator");
    /** In place of a chat, for what holds in all of them. */
    private static final long EVERYWHERE = 0;

    private final BotApi api;
    private final long bot;
    private final Clock clock;
    private final Map<Long, Known<Integer>> members = new ConcurrentHashMap<>();
    private final Map<Long, Known<Boolean>> hearing = new ConcurrentHashMap<>();

    TelegramGroups(BotApi api, long bot, Clock clock) {
        this.api = api;
        this.bot = bot;
        this.clock = clock;
    }

    @Override
    public OptionalInt members(long chat) {
        return known(members, chat, () -> count(chat)).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public boolean hearsAll(long chat) {
        return known(hearing, EVERYWHERE, this::readsGroups).orElse(false)
                || known(hearing, chat, () -> isAdministrator(chat)).orElse(false);
    }

    /** Somebody came or went there, or has other rights. */
    void changed(long chat) {
        members.remove(chat);
        hearing.remove(chat);
    }

    private <T> Optional<T> known(Map<Long, Known<T>> all, long chat, Supplier<Optional<T>> question) {
        Instant now = clock.instant();
        all.values().removeIf(known -> !known.isGood(now));
        Known<T> known = all.get(chat);
        if (known != null) {
            return Optional.of(known.value());
        }
        Optional<T> answer = question.get();
        answer.ifPresent(value -> all.put(chat, new Known<>(value, now)));
        return answer;
    }

    private Optional<Integer> count(long chat) {
        return api.call(GetChatMemberCount.builder().chatId(chat).build()) instanceof Answer.Accepted(JsonNode count)
                        && count.canConvertToInt()
                ? Optional.of(count.intValue())
                : Optional.empty();
    }

    private Optional<Boolean> readsGroups() {
        return api.call(new GetMe()) instanceof Answer.Accepted(JsonNode me)
                ? Optional.of(me.path("can_read_all_group_messages").asBoolean(false))
                : Optional.empty();
    }

    private Optional<Boolean> isAdministrator(long chat) {
        return api.call(GetChatMember.builder().chatId(chat).userId(bot).build())
                        instanceof Answer.Accepted(JsonNode member)
                ? Optional.of(RUNS_IT.contains(member.path("status").asText("")))
                : Optional.empty();
    }

    private record Known<T>(T value, Instant since) {
        boolean isGood(Instant now) {
            return now.isBefore(since.plus(GOOD_FOR));
        }
    }
}
