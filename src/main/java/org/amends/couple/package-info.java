/** Two people and their rooms, and what one of them promised. */
@NullMarked
package org.amends.couple;

import org.jspecify.annotations.NullMarked;
