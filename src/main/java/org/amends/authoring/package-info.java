/** From YAML to a dialog library, or to diagnostics that say where and why not; and the writers' commands. */
@NullMarked
package org.amends.authoring;

import org.jspecify.annotations.NullMarked;
