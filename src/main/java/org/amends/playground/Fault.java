package org.amends.playground;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong with the next calls of a method, for a chat, or of any kind. */
record Fault(Kind kind, @Nullable String method, @Nullable Long chat, int times, int amount, String description) {

    /** What goes wrong; the amount is seconds to wait for, milliseconds of delay, or a status code. */
    enum Kind {
        TOO_MANY_REQUESTS,
        ERROR,
        GARBAGE,
        CUT_BEFORE,
        CUT_AFTER,
        DELAY
    }

    static Fault from(Params params) {
        Kind kind = kind(params.requiredText("kind"));
        int usual = switch (kind) {
            case TOO_MANY_REQUESTS -> 1;
            case ERROR -> 500;
            case GARBAGE -> 502;
            case DELAY -> 1000;
            case CUT_BEFORE, CUT_AFTER -> 0;
        };
        return new Fault(
                kind,
                params.text("method"),
                params.number("chat").orElse(null),
                (int) params.number("times", 1),
                (int) params.number("amount", usual),
                params.text("description", ""));
    }

    private static Kind kind(String name) {
        try {
            return Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("unknown kind of fault");
        }
    }

    boolean concerns(String calledMethod, Optional<Long> calledChat) {
        boolean thisMethod = method == null || method.equalsIgnoreCase(calledMethod);
        boolean thisChat = chat == null || calledChat.filter(chat::equals).isPresent();
        return thisMethod && thisChat;
    }

    Fault once() {
        return new Fault(kind, method, chat, times - 1, amount, description);
    }

    /** The answer in place of the real one, if the call is not to be carried out. */
    Optional<Answer> insteadOfTheCall() {
        return switch (kind) {
            case TOO_MANY_REQUESTS ->
                Optional.of(ApiError.tooManyRequests(amount).answer());
            case ERROR -> Optional.of(new Answer.Failure(amount, words(), Map.of()));
            case GARBAGE -> Optional.of(new Answer.Garbage(amount));
            case CUT_BEFORE -> Optional.of(new Answer.Cut());
            case CUT_AFTER, DELAY -> Optional.empty();
        };
    }

    private String words() {
        if (!description.isEmpty()) {
            return description;
        }
        return switch (amount) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden: user is deactivated";
            case 409 ->
                "Conflict: terminated by other getUpdates request; "
                        + "make sure that only one bot instance is running";
            default -> "Internal Server Error";
        };
    }
}
