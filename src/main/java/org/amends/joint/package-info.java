/** Two people in one scripted conversation: appointments, seats, whose turn it is, and what each is told alone. */
@NullMarked
package org.amends.joint;

import org.jspecify.annotations.NullMarked;
