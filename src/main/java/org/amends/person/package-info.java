/** One person: what they told us about themselves, what they agreed to, and in which mode they are. */
@NullMarked
package org.amends.person;

import org.jspecify.annotations.NullMarked;
