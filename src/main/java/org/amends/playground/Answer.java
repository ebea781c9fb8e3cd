package org.amends.playground;

import java.util.Map;

/** What a caller of the Bot API gets. */
public sealed interface Answer {

    /** The call was carried out. */
    record Success(Object result) implements Answer {}

    /** The call was refused, in Telegram's words. */
    record Failure(int code, String description, Map<String, Object> parameters) implements Answer {}

    /** Something that is no Bot API answer, as a broken proxy would send it. */
    record Garbage(int status) implements Answer {}

    /** No answer: the connection is closed. */
    record Cut() implements Answer {}
}
