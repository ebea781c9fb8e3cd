package org.amends.storage;

import org.amends.couple.CoupleId;
import org.amends.person.PersonId;

/** A later program wrote the session of this person or couple, so this one doesn't move it; nothing was changed. */
public final class LaterSessionFormat extends RuntimeException {
    private static final long serialVersionUID = 1;

    LaterSessionFormat(PersonId person, int format) {
        super("the session of person " + person.value() + " has the later format " + format);
    }

    LaterSessionFormat(CoupleId couple, int format) {
        super("couple " + couple + " has the later format " + format);
    }
}
