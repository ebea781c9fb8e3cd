package org.amends.storage;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.amends.person.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code day_count}: how much people wrote on the day of their last message. */
final class CountRows {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final PersonMarks marks;

    CountRows(JdbcTemplate batches, PersonMarks marks) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.marks = marks;
    }

    Map<PersonId, Integer> of(Collection<PersonId> people, LocalDate day) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var byMark = people.stream().distinct().collect(toMap(marks::of, Function.identity()));
        var counts = new HashMap<PersonId, Integer>();
        jdbc.sql("""
                        select person, messages from day_count
                        where on_day = :day and person in (:marks)""").param("day", day).param("marks", byMark.keySet()).query(rows -> {
            var person = byMark.get(rows.getString("person"));
            if (person != null) {
                counts.put(person, rows.getInt("messages"));
            }
        });
        return counts;
    }

    void save(Map<PersonId, Integer> counts, LocalDate day) {
        var rows = counts.entrySet().stream()
                .map(count -> new Object[] {day, count.getValue(), marks.of(count.getKey())})
                .toList();
        int[] known = batches.batchUpdate("""
                        update day_count set on_day = ?, messages = ? where person = ?""", rows);
        List<Object[]> others = IntStream.range(0, rows.size())
                .filter(i -> known[i] == 0)
                .mapToObj(rows::get)
                .toList();
        if (!others.isEmpty()) {
            batches.batchUpdate("""
                            insert into day_count (on_day, messages, person) values (?, ?, ?)""", others);
        }
    }

    /** Leaves yesterday's: it may be yesterday still where the operator's clock shows it. */
    int sweep(LocalDate today) {
        return jdbc.sql("""
                        delete from day_count where on_day < :day""").param("day", today.minusDays(1)).update();
    }
}
