/** The packed program, run as a process, against our own Bot API server: proofs from the outside. */
package org.amends.proof;
