package org.amends.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.amends.bench.TelegramStub.Button;

/**
 * The people who write. Half of them just write, the others go through the talk about honesty, in which they tap or write
 * by chance, and through it again when it is over. Everybody waits for the reply before they go on.
 */
final class Crowd implements TelegramStub.Listener {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long FIRST_ID = 10_000_000;
    private static final String WRITING = "I'm done";
    private static final String READY = "I'm ready";

    /** Taken where they are offered, the first of them before the others: through the consent and the gates. */
    private static final List<String> THE_WAY = List.of(
            "I'm 18 or older",
            "Yes, you may keep it",
            "I broke the trust",
            READY,
            "There's more to tell",
            "No",
            "Yes",
            "Go on");

    private static final List<String> SENTENCES = List.of(
            "I told her that I was at work that evening, and I was not.",
            "We have not talked much since the weekend.",
            "I wrote to that person for about three months and never said so.",
            "The kitchen is quiet and I keep going over the same few days.",
            "I think the part that is mine is that I let it look like her mistake.",
            "There was money too, not a lot, but I moved it without a word.",
            "My sister knows some of it.",
            "I want to say it in one go this time and not in pieces.",
            "Yesterday I nearly said it at breakfast and then talked about the car.",
            "It started in spring and it ended in August.");

    private static final class Person {
        final long id;
        final boolean writes;
        final Random chance;
        List<Button> buttons = List.of();
        int messageId;
        boolean isIn;
        boolean waits;
        long wroteAt;
        long servedAt;

        Person(long id, boolean writes, long seed) {
            this.id = id;
            this.writes = writes;
            this.chance = new Random(seed + id);
        }
    }

    private final List<Person> people = new ArrayList<>();
    private final LinkedBlockingQueue<Person> ready = new LinkedBlockingQueue<>();
    private final CountDownLatch onboarding;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unasked = new AtomicInteger();
    private final Times sinceServed;
    private final Times sinceWritten;
    private volatile TelegramStub telegram;
    private volatile String problem = "";
    private volatile boolean measuring;

    Crowd(Options options) {
        for (int i = 0; i < options.people(); i++) {
            people.add(new Person(FIRST_ID + i, i % 2 == 0, options.seed()));
        }
        onboarding = new CountDownLatch(options.people());
        sinceServed = new Times(options.turns());
        sinceWritten = new Times(options.turns());
    }

    /** Everybody goes through the consent to the question where they will write, all at the same time. */
    void arrive(TelegramStub stub, long until) throws InterruptedException {
        telegram = stub;
        people.forEach(person -> act(person, () -> telegram.write(person.id, "/start")));
        while (onboarding.getCount() > 0 && problem.isEmpty() && System.nanoTime() < until) {
            onboarding.await(100, TimeUnit.MILLISECONDS);
        }
        if (onboarding.getCount() > 0) {
            throw new IllegalStateException(
                    onboarding.getCount() + " people did not get through the consent " + problem);
        }
    }

    /** Drives the turns; how many were begun before the time was over. */
    int drive(int turns, int rate, long until) throws InterruptedException {
        ready.addAll(people);
        measuring = true;
        long start = System.nanoTime();
        for (int turn = 0; turn < turns; turn++) {
            if (rate > 0) {
                sleepUntil(start + turn * SECOND / rate);
            }
            Person next = ready.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return turn;
            }
            if (rate > 0) {
                sleepUntil(next.wroteAt + SECOND);
            }
            go(next);
        }
        return turns;
    }

    /** How many still wait for a reply after this long. */
    int unanswered(long patience) throws InterruptedException {
        long end = System.nanoTime() + patience;
        while (waiting() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        measuring = false;
        return waiting();
    }

    int answered() {
        return answered.get();
    }

    int unasked() {
        return unasked.get();
    }

    String report() {
        return "served to sendMessage:  " + sinceServed.inMillis() + "\nwritten to sendMessage: "
                + sinceWritten.inMillis();
    }

    private int waiting() {
        return (int) people.stream()
                .filter(person -> {
                    synchronized (person) {
                        return person.waits;
                    }
                })
                .count();
    }

    @Override
    public void served(long chat, long nanos) {
        Person person = person(chat);
        synchronized (person) {
            person.servedAt = nanos;
        }
    }

    @Override
    public void sent(long chat, int messageId, String text, List<Button> buttons, long nanos) {
        Person person = person(chat);
        synchronized (person) {
            if (!buttons.isEmpty() || !person.writes) {
                person.buttons = buttons;
                person.messageId = messageId;
            }
            if (!person.waits) {
                unasked.incrementAndGet();
                return;
            }
            person.waits = false;
            if (measuring) {
                answered.incrementAndGet();
                sinceServed.add(nanos - person.servedAt);
                sinceWritten.add(nanos - person.wroteAt);
            }
        }
        if (person.isIn) {
            ready.add(person);
        } else {
            comeFurther(person, text);
        }
    }

    private Person person(long chat) {
        return people.get((int) (chat - FIRST_ID));
    }

    private void comeFurther(Person person, String text) {
        if (has(person, person.writes ? WRITING : READY)) {
            person.isIn = true;
            onboarding.countDown();
            return;
        }
        Optional<Button> next =
                person.writes ? button(person, "I just need to write").or(() -> way(person)) : way(person);
        next.ifPresentOrElse(button -> tap(person, button), () -> problem = "at: " + text + " " + person.buttons);
    }

    private void go(Person person) {
        if (person.writes) {
            say(person);
            return;
        }
        Optional<Button> next = way(person);
        boolean taps = person.chance.nextBoolean();
        if (next.isPresent()) {
            tap(person, next.get());
        } else if (!taps) {
            say(person);
        } else if (person.buttons.isEmpty()) {
            act(person, () -> telegram.write(person.id, "/topics"));
        } else {
            tap(person, person.buttons.get(person.chance.nextInt(person.buttons.size())));
        }
    }

    private void say(Person person) {
        String sentence = SENTENCES.get(person.chance.nextInt(SENTENCES.size()));
        act(person, () -> telegram.write(person.id, sentence));
    }

    private void tap(Person person, Button button) {
        act(person, () -> telegram.tap(person.id, person.messageId, button.data()));
    }

    /** Not under the person's lock: the stub tells what it serves under its own. */
    private static void act(Person person, Runnable action) {
        synchronized (person) {
            person.waits = true;
            person.wroteAt = System.nanoTime();
        }
        action.run();
    }

    private static Optional<Button> way(Person person) {
        return THE_WAY.stream().flatMap(label -> button(person, label).stream()).findFirst();
    }

    private static boolean has(Person person, String label) {
        return button(person, label).isPresent();
    }

    private static Optional<Button> button(Person person, String label) {
        return person.buttons.stream()
                .filter(button -> button.label().equals(label))
                .findFirst();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
