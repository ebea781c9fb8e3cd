package org.amends.couple;

import org.amends.person.PersonId;

/** One of the two, by the name that they chose to be called by in the group; printing it shows no name. */
public record Partner(PersonId id, String called) {
    @Override
    public String toString() {
        return "Partner[" + id.value() + "]";
    }
}
