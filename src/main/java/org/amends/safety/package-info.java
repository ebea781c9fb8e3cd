/** Whether someone may be in danger, where help is, and what must not be promised. */
@NullMarked
package org.amends.safety;

import org.jspecify.annotations.NullMarked;
