package org.amends.telegram;

import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** HTTP clients whose limits fit a bot: OkHttp's own allow five calls to a host at a time. */
final class HttpClients {
    private static final int AT_A_TIME = 64;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration BEYOND_LONG_POLL = Duration.ofSeconds(10);

    private HttpClients() {}

    static OkHttpClient forCalls() {
        return client().readTimeout(ANSWER).build();
    }

    static OkHttpClient forPolls(PollTimes times, Interceptor interceptor) {
        return client().readTimeout(times.longPoll().plus(BEYOND_LONG_POLL))
                .addInterceptor(interceptor)
                .build();
    }

    private static OkHttpClient.Builder client() {
        Dispatcher dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-call-", 0).factory()));
        dispatcher.setMaxRequests(AT_A_TIME);
        dispatcher.setMaxRequestsPerHost(AT_A_TIME);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT)
                .writeTimeout(ANSWER)
                .followRedirects(false);
    }
}
