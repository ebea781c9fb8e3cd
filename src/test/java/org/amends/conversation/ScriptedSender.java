package org.amends.conversation;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Answers as the test says, else with a new message number; everything that was sent can be awaited. */
final class ScriptedSender implements MessageSender {
    record Call(long chat, Delivery delivery) {
        String text() {
            return delivery instanceof Delivery.Send send ? send.text() : "";
        }
    }

    private final Map<Long, Deque<Supplier<Sending>>> answers = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final AtomicInteger messageIds = new AtomicInteger(1000);
    private volatile boolean answering = true;
    private volatile CountDownLatch asked = new CountDownLatch(1);

    void next(long chat, Sending answer) {
        next(chat, () -> answer);
    }

    void next(long chat, Supplier<Sending> answer) {
        answers.computeIfAbsent(chat, _ -> new ConcurrentLinkedDeque<>()).addLast(answer);
    }

    /** The next message of this chat is held in the air until the latch is open. */
    void holdNext(long chat, CountDownLatch until) {
        next(chat, () -> {
            try {
                until.await();
            } catch (InterruptedException stopping) {
                return new Sending.CutOff();
            }
            return new Sending.Done(messageIds.incrementAndGet());
        });
    }

    void answersNothing() {
        asked = new CountDownLatch(2);
        answering = false;
    }

    void awaitAskedTwice() throws InterruptedException {
        if (!asked.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked whether Telegram answers");
        }
    }

    void answersAgain() {
        answering = true;
    }

    @Override
    public Sending send(long chat, Delivery delivery) {
        calls.add(new Call(chat, delivery));
        var scripted = delivery instanceof Delivery.Send
                ? answers.getOrDefault(chat, new ConcurrentLinkedDeque<>()).pollFirst()
                : null;
        if (scripted != null) {
            return scripted.get();
        }
        return new Sending.Done(delivery instanceof Delivery.Send ? messageIds.incrementAndGet() : 0);
    }

    @Override
    public boolean answers() {
        asked.countDown();
        return answering;
    }

    @Override
    public void typing(long chat) {}

    /** The next call, of any kind. */
    Call await() throws InterruptedException {
        var call = calls.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("nothing was sent");
        }
        return call;
    }

    /** The next message; edits and deletions are passed over. */
    Call awaitMessage() throws InterruptedException {
        var call = await();
        while (!(call.delivery() instanceof Delivery.Send)) {
            call = await();
        }
        return call;
    }

    boolean sentNothingMore() {
        return calls.isEmpty();
    }
}
