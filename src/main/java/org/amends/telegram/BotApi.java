package org.amends.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Calls of the library's methods over HTTP. The library's own client is not used for it: it reads an answer as a whole
 * or not at all, and doesn't tell a message that never left from one whose answer was lost.
 */
final class BotApi {
    private static final int MOST_WAITING = 500;

    private final OkHttpClient http;
    private final TelegramSettings settings;

    BotApi(OkHttpClient http, TelegramSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** Makes the call once and waits for its answer; never throws. */
    Answer call(BotApiMethod<?> method) {
        OnceBody body = new OnceBody(json(method));
        try (Response response = http.newCall(request(method, body)).execute()) {
            return read(response);
        } catch (IOException e) {
            return body.begun ? new Answer.Dropped() : new Answer.Unsent();
        }
    }

    /** Makes the call some time soon; what becomes of it doesn't matter, and with too many waiting it is left out. */
    void fire(BotApiMethod<?> method) {
        if (http.dispatcher().queuedCallsCount() < MOST_WAITING) {
            http.newCall(request(method, new OnceBody(json(method)))).enqueue(Forget.INSTANCE);
        }
    }

    private static Answer read(Response response) {
        ResponseBody body = response.body();
        try {
            return Answer.of(response.code(), body == null ? "" : body.string());
        } catch (IOException e) {
            return response.isSuccessful() ? new Answer.Dropped() : new Answer.Foreign(response.code());
        }
    }

    private Request request(BotApiMethod<?> method, RequestBody body) {
        return new Request.Builder()
                .url(settings.server()
                        .newBuilder()
                        .addPathSegment("bot" + settings.token())
                        .addPathSegment(method.getMethod())
                        .build())
                .post(body)
                .build();
    }

    private static byte[] json(BotApiMethod<?> method) {
        try {
            return Answer.JSON.writeValueAsString(method).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            // Its message would quote the text.
            throw new IllegalStateException("a call of " + method.getMethod() + " can't be written as JSON");
        }
    }

    /** A body that OkHttp may not write a second time, which would show a message twice. */
    private static final class OnceBody extends RequestBody {
        private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

        private final byte[] bytes;
        private volatile boolean begun;

        OnceBody(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            begun = true;
            sink.write(bytes);
        }
    }

    private enum Forget implements Callback {
        INSTANCE;

        @Override
        public void onFailure(Call call, IOException e) {}

        @Override
        public void onResponse(Call call, Response response) {
            response.close();
        }
    }
}
