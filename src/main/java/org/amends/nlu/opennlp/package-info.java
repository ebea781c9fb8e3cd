/** The one adapter that sees OpenNLP: training, models and their cache, thresholds and evaluation. */
@NullMarked
package org.amends.nlu.opennlp;

import org.jspecify.annotations.NullMarked;
