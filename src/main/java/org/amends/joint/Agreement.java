package org.amends.joint;

import java.time.Instant;
import java.util.Set;
import org.amends.couple.Role;

/**
 * What one of the two offered of their own acts, and both confirmed; printing it shows no words.
 *
 * @param asked whether both were asked to renew it
 * @param renew who wants it to go on
 */
public record Agreement(Role by, String text, Instant until, int days, boolean asked, Set<Role> renew) {
    public Agreement {
        renew = Set.copyOf(renew);
    }

    @Override
    public String toString() {
        return "Agreement[" + text.length() + " characters, until " + until + "]";
    }
}
