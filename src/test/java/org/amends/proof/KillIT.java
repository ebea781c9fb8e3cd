package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amends.playground.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * People talk while the bot is killed and started again and again: each message is answered, no turn is applied twice, and
 * nothing that was written lies anywhere in clear. {@code -Dkills=20} makes it longer.
 */
class KillIT {
    private static final int PEOPLE = 50;
    private static final int KILLS = Integer.getInteger("kills", 0);
    private static final String MARK = "kestrel-";
    private static final Pattern QUOTED = Pattern.compile("“I hid receipt kestrel-(\\d+)-(\\d+) in the blue folder”");

    @TempDir
    private Path folder;

    private final List<Instant> killed = new ArrayList<>();
    private final Random chance = new Random(7);
    private volatile boolean killing = true;

    @Test
    void nothingIsLostAndNothingIsDoneTwiceOnH2() throws Exception {
        try (Telegram telegram = Telegram.start(folder);
                Bot bot = new Bot(telegram, folder)) {
            peopleTalkWhileItIsKilled(telegram, bot, KILLS == 0 ? 5 : KILLS);
            nothingLiesInClear(bot, bot.data(), bot.h2Url() + ";USER=sa", "checkpoint sync");
        }
    }

    @Test
    void nothingIsLostAndNothingIsDoneTwiceOnPostgres() throws Exception {
        try (Postgres postgres = new Postgres(folder);
                Telegram telegram = Telegram.start(folder);
                Bot bot = postgres.under(new Bot(telegram, folder))) {
            peopleTalkWhileItIsKilled(telegram, bot, KILLS == 0 ? 3 : KILLS);
            nothingLiesInClear(bot, postgres.data(), postgres.url(), "checkpoint");
        }
    }

    private void peopleTalkWhileItIsKilled(Telegram telegram, Bot bot, int kills) throws Exception {
        bot.start();
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Person(telegram.stage().phone("Person" + i), i % 2 == 0))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> talks = people.stream()
                    .<Future<?>>map(person -> threads.submit(() -> talk(person, people.indexOf(person))))
                    .toList();
            try {
                kill(telegram, bot, kills);
            } finally {
                killing = false;
            }
            for (Future<?> talk : talks) {
                talk.get(600, TimeUnit.SECONDS);
            }
        }
        Judge judge = new Judge(telegram, killed);
        int copies = people.stream().mapToInt(judge::eachDeedIsAnsweredOnce).sum();
        int deeds = people.stream().mapToInt(Person::deeds).sum();
        people.forEach(person -> quotesAreInOrder(telegram, person));
        Judge.nothingIsWrong(bot);
        System.out.println(kills + " kills, " + deeds + " messages and taps of " + PEOPLE
                + " people, each answered; second copies: " + copies + ", sent at most "
                + judge.longestLag().toMillis() + " ms before a kill");
    }

    private void talk(Person person, int number) {
        if (number % 3 == 0) {
            write(person, number);
        } else {
            tell(person, number);
        }
    }

    /** One more round after the last kill, for each. */
    private void tell(Person person, int number) {
        person.goesToTelling();
        boolean last;
        int sentence = 0;
        do {
            last = !killing;
            person.says(sentence(number, ++sentence));
            person.chooses("Say it differently");
        } while (!last);
    }

    private void write(Person person, int number) {
        person.goesToWriting();
        boolean last;
        int sentence = 0;
        do {
            last = !killing;
            person.says(sentence(number, ++sentence));
        } while (!last);
    }

    private static String sentence(int person, int number) {
        return "I hid receipt %s%02d-%03d in the blue folder".formatted(MARK, person, number);
    }

    private void kill(Telegram telegram, Bot bot, int kills) {
        for (int i = 0; i < kills; i++) {
            awaitSends(telegram, 20 + chance.nextInt(100));
            killed.add(Instant.now());
            bot.process().kill();
            if (i % 4 == 3) {
                bot.launch().process().awaitLine(_ -> true, Bot.START);
                killed.add(Instant.now());
                bot.process().kill();
            }
            bot.start();
        }
    }

    /** The moment after a send is where a kill hurts most. */
    private static void awaitSends(Telegram telegram, int sends) {
        long from = telegram.stage().log(0).size();
        long now = from;
        while (now < from + sends) {
            JsonNode entries = telegram.stage()
                    .get("await", Map.of("after", now, "timeout", 30))
                    .path("entries");
            assertThat(entries).as("what the bot does").isNotEmpty();
            now += entries.size();
        }
    }

    private static void quotesAreInOrder(Telegram telegram, Person person) {
        List<Integer> numbers = new ArrayList<>();
        for (Sent message : telegram.messagesTo(person.id())) {
            Matcher quote = QUOTED.matcher(message.text());
            if (quote.find()) {
                numbers.add(Integer.valueOf(quote.group(2)));
            }
        }
        assertThat(numbers).isSorted();
    }

    /** Killed once more, so that nothing is tidied away first. */
    private void nothingLiesInClear(Bot bot, Path database, String url, String checkpoint) throws SQLException {
        bot.process().kill();
        assertThat(bot.printed()).doesNotContain(MARK);
        assertThat(Search.filesWith(database, MARK)).isEmpty();
        assertThat(Search.filesWith(bot.data(), MARK)).isEmpty();
        // The same search finds what is not sealed: in the server's record, and in the database itself.
        assertThat(Search.filesWith(folder, MARK)).containsExactly("accepted.jsonl");
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table control (words varchar(100))");
            statement.execute("insert into control values ('" + MARK + "control')");
            statement.execute(checkpoint);
        }
        assertThat(Search.filesWith(database, MARK + "control")).isNotEmpty();
    }
}
