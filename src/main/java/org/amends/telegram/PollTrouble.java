package org.amends.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * What goes wrong in polling, and how long to pause then. It reads the answers to polls as they pass, because the
 * library throws away what Telegram says about an error.
 */
final class PollTrouble implements Interceptor, BackOff {
    private static final Logger log = LoggerFactory.getLogger(PollTrouble.class);
    private static final long MOST_READ = 1 << 16;
    private static final String DELETE_WEBHOOK = "deletewebhook";

    private final PollTimes times;
    private final PollLiveness liveness;
    private final TokenRefused tokenRefused;
    private final OncePerMinute logNow;
    private final OncePerMinute logConflictNow;
    private final AtomicBoolean refused = new AtomicBoolean();
    private volatile Answer last = new Answer.Unsent();
    private volatile boolean webhookIsSet;
    private volatile boolean troubled;
    private volatile boolean stopping;
    private volatile Duration next;

    PollTrouble(PollTimes times, PollLiveness liveness, TokenRefused tokenRefused, Clock clock) {
        this.times = times;
        this.liveness = liveness;
        this.tokenRefused = tokenRefused;
        this.logNow = new OncePerMinute(clock);
        this.logConflictNow = new OncePerMinute(clock);
        this.next = times.firstPause();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        last = new Answer.Unsent();
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
            last = new Answer.Garbled();
            return response;
        }
        Answer answer = Answer.of(response.code(), beginning(response));
        last = answer;
        boolean unregisters = chain.request().url().pathSegments().getLast().equalsIgnoreCase(DELETE_WEBHOOK);
        return unregisters && isUnknown(answer) ? asIfDone(response) : response;
    }

    private static String beginning(Response response) throws IOException {
        try {
            return response.peekBody(MOST_READ).string();
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    /** Called by the library after a poll that went well. */
    @Override
    public void reset() {
        if (troubled) {
            log.info("Telegram is heard again");
        }
        troubled = false;
        next = times.firstPause();
    }

    /** Called by the library after a poll that failed. */
    @Override
    public long nextBackOffMillis() {
        return pause().toMillis();
    }

    /** How long to wait after the failure just seen; it is logged and counted. */
    Duration pause() {
        liveness.failed();
        troubled = true;
        return switch (last) {
            case Answer.Rejected no when no.isOfToken() -> refuse();
            case Answer.Rejected no when no.code() == 409 -> conflict(no);
            case Answer.Rejected no
            when isWait(no) -> say("asks to wait", no.retryAfter().orElseThrow());
            case Answer.Rejected no -> say("answers with error " + no.code(), grow());
            case Answer.Foreign foreign -> say("answers with HTTP status " + foreign.status(), grow());
            case Answer.Garbled() -> say("gave an answer that can't be read", grow());
            case Answer.Accepted _ -> say("gave an answer that can't be read", grow());
            case Answer.Dropped() -> say("can't be reached", grow());
            case Answer.Unsent() -> say("can't be reached", grow());
        };
    }

    /** Whether polling is refused because a webhook is set; asking makes it forgotten. */
    boolean takeWebhookIsSet() {
        boolean was = webhookIsSet;
        webhookIsSet = false;
        return was;
    }

    /** The same pauses for a call that was made by other means than the library's. */
    Duration pauseAfter(Answer answer) {
        last = answer;
        return pause();
    }

    /** From now on a call that is cut off is no news. */
    void stopping() {
        stopping = true;
    }

    private static boolean isWait(Answer.Rejected no) {
        return no.retryAfter().filter(Duration::isPositive).isPresent();
    }

    private Duration refuse() {
        if (refused.compareAndSet(false, true)) {
            // On a thread of its own: it may end the program, which waits for the polling thread.
            Thread.ofPlatform().name("telegram-token-refused").start(tokenRefused::refused);
        }
        return times.longestPause();
    }

    private Duration conflict(Answer.Rejected no) {
        webhookIsSet = no.says("webhook");
        if (logConflictNow.now()) {
            log.warn(
                    webhookIsSet
                            ? "A webhook is set for this token; it is taken away"
                            : "Another program polls with this token; end it, or messages go astray");
        }
        return times.conflictPause();
    }

    private Duration grow() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(times.longestPause()) < 0 ? doubled : times.longestPause();
        return pause;
    }

    private Duration say(String what, Duration pause) {
        if (!stopping && logNow.now()) {
            log.warn("Telegram {}; next try in {} ms", what, pause.toMillis());
        }
        return pause;
    }

    /** Another server may know no webhooks; then there is none to delete. */
    private static boolean isUnknown(Answer answer) {
        return switch (answer) {
            case Answer.Rejected no -> no.code() == 404 || no.code() == 400 || no.code() == 501;
            case Answer.Foreign foreign -> foreign.mayLackMethod();
            case Answer.Accepted _, Answer.Garbled _, Answer.Dropped _, Answer.Unsent _ -> false;
        };
    }

    private static Response asIfDone(Response response) {
        ResponseBody body = response.body();
        if (body != null) {
            body.close();
        }
        return response.newBuilder()
                .code(200)
                .body(ResponseBody.create("{\"ok\":true,\"result\":true}", (@Nullable MediaType) null))
                .build();
    }
}
