package org.amends.storage;

import org.springframework.jdbc.core.JdbcTemplate;

/** All tables of the store. */
record Tables(
        PersonRows people,
        SessionRows sessions,
        SlotRows slots,
        PlanRows plans,
        CoupleRows couples,
        PairingRows pairings,
        OutboxRows outbox,
        MessageRows messages,
        UpdateRows updates,
        InviteRows invites,
        CountRows counts,
        ClosedRows closed) {
    static Tables of(JdbcTemplate jdbc, SealedText texts, PersonMarks marks) {
        return new Tables(
                new PersonRows(jdbc),
                new SessionRows(jdbc, texts),
                new SlotRows(jdbc, texts),
                new PlanRows(jdbc, texts),
                new CoupleRows(jdbc, texts),
                new PairingRows(jdbc, texts),
                new OutboxRows(jdbc, texts),
                new MessageRows(jdbc),
                new UpdateRows(jdbc),
                new InviteRows(jdbc, marks),
                new CountRows(jdbc, marks),
                new ClosedRows(jdbc, marks));
    }
}
