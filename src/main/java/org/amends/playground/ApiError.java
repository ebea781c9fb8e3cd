package org.amends.playground;

import java.util.Map;

/** A call that Telegram would refuse, with its error code and words. */
final class ApiError extends RuntimeException {
    private final int code;
    private final transient Map<String, Object> parameters;

    ApiError(int code, String description, Map<String, Object> parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    static ApiError badRequest(String what) {
        return new ApiError(400, "Bad Request: " + what, Map.of());
    }

    static ApiError forbidden(String what) {
        return new ApiError(403, "Forbidden: " + what, Map.of());
    }

    static ApiError conflict(String what) {
        return new ApiError(409, "Conflict: " + what, Map.of());
    }

    static ApiError tooManyRequests(long seconds) {
        return new ApiError(429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
    }

    Answer answer() {
        return new Answer.Failure(code, String.valueOf(getMessage()), parameters);
    }
}
