/** The playground in a real browser: the packed program as a process, and the page as people see, click and hear it. */
package org.amends.browser;
