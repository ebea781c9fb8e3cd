/** All SQL, encryption at rest, retention and erasure. */
@NullMarked
package org.amends.storage;

import org.jspecify.annotations.NullMarked;
